package dev.voicecoach.emotion.voice.local;

/**
 * Where in a spectrum the energy lies, in numbers that do not change with the gain. Arguments are powers as
 * {@link Spectrum} gives them.
 *
 * <p>Source: Eyben et al. 2016, "The Geneva Minimalistic Acoustic Parameter Set (GeMAPS) for Voice Research and
 * Affective Computing", IEEE Transactions on Affective Computing 7, section 3; differs in: the flux is between spectra
 * of the same energy, because theirs rises with the gain.
 */
final class SpectralShape {
    private SpectralShape() {}

    /** Energy of 1 to 5 kHz over that of 50 Hz to 1 kHz, in dB: the more vocal effort, the higher. */
    static double alphaRatio(double[] powers) {
        return decibels(sum(powers, 1000, 5000) / sum(powers, 50, 1000));
    }

    /** The strongest below 2 kHz over the strongest of 2 to 5 kHz, in dB: the more vocal effort, the lower. */
    static double hammarbergIndex(double[] powers) {
        return decibels(max(powers, 0, 2000) / max(powers, 2000, 5000));
    }

    /** Slope of the line through the levels of the band, in dB per kHz. */
    static double slope(double[] powers, double fromHertz, double toHertz) {
        var from = Spectrum.bin(fromHertz);
        var to = Spectrum.bin(toHertz);
        var middle = (Spectrum.hertz(from) + Spectrum.hertz(to)) / 2;
        var products = 0.0;
        var squares = 0.0;
        for (int bin = from; bin <= to; bin++) {
            var kilohertz = (Spectrum.hertz(bin) - middle) / 1000;
            products += kilohertz * decibels(powers[bin]);
            squares += kilohertz * kilohertz;
        }
        return products / squares;
    }

    /** Mean frequency from 50 Hz up, weighted with the power, in hertz; what is below is rumble. */
    static double centroid(double[] powers) {
        var moment = 0.0;
        var sum = 0.0;
        for (int bin = Spectrum.bin(50); bin < powers.length; bin++) {
            moment += Spectrum.hertz(bin) * powers[bin];
            sum += powers[bin];
        }
        return moment / sum;
    }

    /** How much of the energy moved to other frequencies, from 0 to 1. */
    static double flux(double[] before, double[] now) {
        var sumBefore = sum(before, 0, 8000);
        var sumNow = sum(now, 0, 8000);
        var moved = 0.0;
        for (int bin = 0; bin < now.length; bin++) {
            moved += Math.abs(now[bin] / sumNow - before[bin] / sumBefore);
        }
        return moved / 2;
    }

    private static double sum(double[] powers, double fromHertz, double beforeHertz) {
        var sum = 0.0;
        for (int bin = Spectrum.bin(fromHertz); bin < Spectrum.bin(beforeHertz); bin++) {
            sum += powers[bin];
        }
        return sum;
    }

    private static double max(double[] powers, double fromHertz, double toHertz) {
        var max = 0.0;
        for (int bin = Spectrum.bin(fromHertz); bin <= Spectrum.bin(toHertz); bin++) {
            max = Math.max(max, powers[bin]);
        }
        return max;
    }

    private static double decibels(double ratio) {
        return 10 * Math.log10(ratio);
    }
}
