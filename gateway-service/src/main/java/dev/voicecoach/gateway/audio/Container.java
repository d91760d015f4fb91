package dev.voicecoach.gateway.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/**
 * The kinds of file that we take, recognised by how they begin. Only the demuxers of the recognised kind may look at the
 * file, so a playlist, an image or a list of other files never reaches a parser that would follow it.
 */
enum Container {
    WAV("wav"),
    /** Sony Wave64: a WAV with 64-bit sizes. */
    W64("w64"),
    AIFF("aiff"),
    FLAC("flac"),
    OGG("ogg"),
    /** Matroska, and WebM with it. */
    MATROSKA("matroska"),
    /** MP4, M4A, 3GP, QuickTime. */
    MP4("mov"),
    /** Windows Media. */
    ASF("asf"),
    AMR("amr"),
    /** Apple's Core Audio Format. */
    CAF("caf"),
    /** Sun and NeXT. */
    AU("au"),
    /** NIST SPHERE. */
    SPHERE("nistsphere"),
    /** An ID3 tag, which stands before any of these. */
    TAGGED("mp3,aac,flac"),
    /** Bare frames, MP3 or ADTS; the frame mark is 11 bits, so this is a guess until the decoder agrees. */
    MPEG_FRAMES("mp3,aac");

    /** Enough for the padding of zeros that some encoders put before the first MP3 frame. */
    static final int HEAD_BYTES = 4096;

    private static final String EBML = "\u001aE\u00df\u00a3";
    private static final String ASF_HEADER = "0&\u00b2u\u008ef\u00cf\u0011";
    private static final String W64_RIFF = "riff.\u0091\u00cf\u0011";

    private final String demuxers;

    Container(String demuxers) {
        this.demuxers = demuxers;
    }

    /** ffmpeg's names of the demuxers for this kind, comma-separated. */
    String demuxers() {
        return demuxers;
    }

    /** Whether how it begins leaves no doubt. */
    boolean isCertain() {
        return this != MPEG_FRAMES;
    }

    /**
     * The kind of file that begins like this, or none that we take.
     *
     * @param head its first bytes, {@link #HEAD_BYTES} or all there are
     */
    static Optional<Container> of(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, 16), ISO_8859_1);
        var kind = at(start, 8, 4);
        return switch (at(start, 0, 4)) {
            case "RIFF", "RF64", "RIFX" -> kind.equals("WAVE") ? Optional.of(WAV) : Optional.empty();
            case "FORM" -> kind.equals("AIFF") || kind.equals("AIFC") ? Optional.of(AIFF) : Optional.empty();
            case "riff" -> start.startsWith(W64_RIFF) ? Optional.of(W64) : Optional.empty();
            case "fLaC" -> Optional.of(FLAC);
            case "OggS" -> Optional.of(OGG);
            case EBML -> Optional.of(MATROSKA);
            case "#!AM" -> start.startsWith("#!AMR") ? Optional.of(AMR) : Optional.empty();
            case "caff" -> Optional.of(CAF);
            case ".snd" -> Optional.of(AU);
            case "NIST" -> start.startsWith("NIST_1A") ? Optional.of(SPHERE) : Optional.empty();
            default -> byOtherMarks(start, head);
        };
    }

    /** Whether this is words and not a recording, which is worth saying to the person who sent it. */
    static boolean isText(byte[] head) {
        for (var b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static Optional<Container> byOtherMarks(String start, byte[] head) {
        if (start.startsWith(ASF_HEADER)) {
            return Optional.of(ASF);
        }
        if (start.startsWith("ID3")) {
            return Optional.of(TAGGED);
        }
        return switch (at(start, 4, 4)) {
            case "ftyp", "moov", "mdat", "free", "skip", "wide", "pnot" -> Optional.of(MP4);
            default -> beginsWithFrame(head) ? Optional.of(MPEG_FRAMES) : Optional.empty();
        };
    }

    private static boolean beginsWithFrame(byte[] head) {
        var i = 0;
        while (i < head.length && head[i] == 0) {
            i++;
        }
        return i + 1 < head.length && head[i] == (byte) 0xff && (head[i + 1] & 0xe0) == 0xe0;
    }

    private static String at(String start, int from, int length) {
        return start.length() < from + length ? "" : start.substring(from, from + length);
    }
}
