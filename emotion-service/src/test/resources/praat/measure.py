"""Measures the clips with Praat, for PraatAgreementTest.

python3 -m venv venv && venv/bin/pip install praat-parselmouth==0.4.7
venv/bin/python src/test/resources/praat/measure.py > src/test/resources/praat/measured.json
"""
import json
import math
import pathlib

import numpy
import parselmouth
from parselmouth.praat import call

FRAME = 0.01
# Frames apart, of those whose spectrum is compared.
SPECTRA_STEP = 25
# Praat's defaults: everything, periods from 0.1 to 20 ms, neighbours of at most 1.3 times the length, 1.6 the amplitude.
PERIODS = (0, 0, 0.0001, 0.02, 1.3)
AMPLITUDES = 1.6
CLIPS = pathlib.Path(__file__).parent.parent / "speech"


def pitch(sound, floor, ceiling):
    return sound.to_pitch_ac(time_step=FRAME / 2, pitch_floor=floor, pitch_ceiling=ceiling)


def rounded(value, digits):
    return None if value is None or math.isnan(value) else round(float(value), digits)


def quality(sound, speaker):
    pulses = call([sound, speaker], "To PointProcess (cc)")
    strengths = speaker.selected_array["strength"][speaker.selected_array["frequency"] > 0].clip(0, 0.99999)
    return {
        "jitterLocal": rounded(100 * call(pulses, "Get jitter (local)", *PERIODS), 3),
        "jitterRap": rounded(100 * call(pulses, "Get jitter (rap)", *PERIODS), 3),
        "shimmerLocal": rounded(100 * call([sound, pulses], "Get shimmer (local)", *PERIODS, AMPLITUDES), 3),
        "shimmerApq3": rounded(100 * call([sound, pulses], "Get shimmer (apq3)", *PERIODS, AMPLITUDES), 3),
        "harmonicsToNoise": rounded(numpy.mean(10 * numpy.log10(strengths / (1 - strengths))), 2),
    }


def shape(sound, centre):
    part = sound.extract_part(centre - FRAME, centre + FRAME, parselmouth.WindowShape.HAMMING, preserve_times=True)
    spectrum = part.to_spectrum()
    hertz = numpy.array([spectrum.get_frequency_from_bin_number(i + 1) for i in range(spectrum.n_bins)])
    powers = numpy.where(hertz >= 50, (spectrum.values ** 2).sum(axis=0), 0)
    return {
        "frame": int(centre / FRAME),
        "alphaRatio": rounded(call(spectrum, "Get band energy difference", 50, 1000, 1000, 5000), 2),
        "centroid": rounded((hertz * powers).sum() / powers.sum(), 0),
    }


def measure(file):
    sound = parselmouth.Sound(str(file))
    centres = [(frame + 0.5) * FRAME for frame in range(int(sound.duration / FRAME + 1e-6))]
    everyone = pitch(sound, 60, 600).selected_array["frequency"]
    lower, upper = numpy.percentile(everyone[everyone > 0], [25, 75])
    speaker = pitch(sound, 0.75 * lower, 1.5 * upper)
    hertz = numpy.array([speaker.get_value_at_time(time) for time in centres])
    voiced = hertz[~numpy.isnan(hertz)]
    low, high = numpy.percentile(voiced, [5, 95])
    intensity = sound.to_intensity(minimum_pitch=100, time_step=FRAME / 2)
    return {
        "medianHertz": rounded(numpy.median(voiced), 1),
        "rangeSemitones": rounded(12 * math.log2(high / low), 2),
        **quality(sound, speaker),
        "spectra": [shape(sound, centres[frame]) for frame in range(SPECTRA_STEP, len(centres) - 1, SPECTRA_STEP)],
        "hertz": [rounded(value, 1) for value in hertz],
        "intensityDecibels": [rounded(intensity.get_value(time), 1) for time in centres],
    }


print(
    json.dumps(
        {
            "praat": parselmouth.PRAAT_VERSION,
            "clips": {file.name: measure(file) for file in sorted(CLIPS.glob("*.wav"))},
        },
        separators=(",", ":"),
    ).replace('},"', '},\n"')
)
