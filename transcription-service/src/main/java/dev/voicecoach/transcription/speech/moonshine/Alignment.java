package dev.voicecoach.transcription.speech.moonshine;

import java.util.Arrays;
import java.util.List;

/**
 * When each token was said, from where the model looked. Source: OpenAI Whisper, {@code timing.py} (Radford et al. 2022):
 * weights standardised over the tokens, a median over 7 frames, the mean of the heads, dynamic time warping.
 */
final class Alignment {
    private static final int MEDIAN_FRAMES = 7;
    private static final int HALF = MEDIAN_FRAMES / 2;
    private static final double TINY = 1e-9;

    private static final byte BOTH = 0;
    private static final byte TOKEN = 1;
    private static final byte FRAME = 2;

    private Alignment() {}

    /**
     * The first frame of each token, never falling.
     *
     * @param looks for each token, for each head, the weights of all frames
     */
    static int[] starts(List<float[][]> looks) {
        if (looks.isEmpty()) {
            return new int[0];
        }
        var tokens = looks.size();
        var frames = looks.getFirst()[0].length;
        var likeness = new float[tokens][frames];
        for (int head = 0; head < looks.getFirst().length; head++) {
            addHead(likeness, standardised(looks, head, tokens, frames));
        }
        return warp(likeness, tokens, frames);
    }

    private static float[][] standardised(List<float[][]> looks, int head, int tokens, int frames) {
        var values = new float[tokens][frames];
        for (int frame = 0; frame < frames; frame++) {
            double sum = 0;
            double squares = 0;
            for (var look : looks) {
                double weight = look[head][frame];
                sum += weight;
                squares += weight * weight;
            }
            var mean = sum / tokens;
            var deviation = Math.sqrt(Math.max(0, squares / tokens - mean * mean)) + TINY;
            for (int token = 0; token < tokens; token++) {
                values[token][frame] = (float) ((looks.get(token)[head][frame] - mean) / deviation);
            }
        }
        return values;
    }

    /** Adds the head's values, smoothed; at the ends the frames are mirrored. The sum warps as the mean would. */
    private static void addHead(float[][] likeness, float[][] values) {
        var window = new float[MEDIAN_FRAMES];
        for (int token = 0; token < values.length; token++) {
            var last = values[token].length - 1;
            for (int frame = 0; frame <= last; frame++) {
                for (int i = 0; i < MEDIAN_FRAMES; i++) {
                    var mirrored = Math.abs(frame + i - HALF);
                    mirrored = mirrored > last ? 2 * last - mirrored : mirrored;
                    window[i] = values[token][Math.clamp(mirrored, 0, last)];
                }
                Arrays.sort(window);
                likeness[token][frame] += window[HALF];
            }
        }
    }

    /** The way through all tokens and all frames with the highest likeness. */
    private static int[] warp(float[][] likeness, int tokens, int frames) {
        var cost = new float[tokens + 1][frames + 1];
        var from = new byte[tokens + 1][frames + 1];
        for (var row : cost) {
            Arrays.fill(row, Float.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int token = 1; token <= tokens; token++) {
            for (int frame = 1; frame <= frames; frame++) {
                var best = cost[token - 1][frame - 1];
                var way = BOTH;
                if (cost[token - 1][frame] < best) {
                    best = cost[token - 1][frame];
                    way = TOKEN;
                }
                if (cost[token][frame - 1] < best) {
                    best = cost[token][frame - 1];
                    way = FRAME;
                }
                cost[token][frame] = best - likeness[token - 1][frame - 1];
                from[token][frame] = way;
            }
        }
        var starts = new int[tokens];
        var token = tokens;
        var frame = frames;
        while (token > 0 && frame > 0) {
            starts[token - 1] = frame - 1;
            var way = from[token][frame];
            token -= way == FRAME ? 0 : 1;
            frame -= way == TOKEN ? 0 : 1;
        }
        return starts;
    }
}
