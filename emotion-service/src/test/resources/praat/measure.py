"""Measures the clips with Praat, for PraatAgreementTest.

python3 -m venv venv && venv/bin/pip install praat-parselmouth==0.4.7
venv/bin/python src/test/resources/praat/measure.py > src/test/resources/praat/measured.json
"""
import json
import math
import pathlib

import numpy
import parselmouth

FRAME = 0.01
CLIPS = pathlib.Path(__file__).parent.parent / "speech"


def pitch(sound, floor, ceiling):
    return sound.to_pitch_ac(time_step=FRAME / 2, pitch_floor=floor, pitch_ceiling=ceiling)


def rounded(value, digits):
    return None if value is None or math.isnan(value) else round(float(value), digits)


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
