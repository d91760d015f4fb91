"""Measures recordings with Praat: a line of JSON in (wav, windows), a line out.

Pitch as in emotion-service's praat/measure.py: autocorrelation in two passes, the second in the speaker's own range
(De Looze and Hirst 2008). Pauses as Praat's own silence detection, with its usual 25 dB below the maximum.
"""
import json
import math
import sys

import numpy
import parselmouth
from parselmouth.praat import call

FRAME = 0.01
LEAST_PAUSE = 0.25
LEAST_SOUND = 0.1


def number(value):
    return None if value is None or math.isnan(value) else float(value)


def median(values):
    return number(numpy.median(values)) if len(values) else None


def pitch(sound, floor, ceiling):
    return sound.to_pitch_ac(time_step=FRAME / 2, pitch_floor=floor, pitch_ceiling=ceiling)


def pauses(sound):
    grid = call(sound, "To TextGrid (silences)", 100, 0.0, -25.0, LEAST_PAUSE, LEAST_SOUND, "silent", "sounding")
    count = call(grid, "Get number of intervals", 1)
    # Silence before and after the speech is no pause.
    lengths = [
        call(grid, "Get end time of interval", 1, i) - call(grid, "Get start time of interval", 1, i)
        for i in range(2, count)
        if call(grid, "Get label of interval", 1, i) == "silent"
    ]
    return lengths


def features(sound, floor, ceiling):
    points = call(sound, "To PointProcess (periodic, cc)", floor, ceiling)
    times = (0, 0, 0.0001, 0.02, 1.3)
    harmonicity = call(sound, "To Harmonicity (cc)", FRAME, floor, 0.1, 1.0)
    return {
        "jitter_local": number(100 * call(points, "Get jitter (local)", *times)),
        "jitter_rap": number(100 * call(points, "Get jitter (rap)", *times)),
        "shimmer_local": number(100 * call([sound, points], "Get shimmer (local)", *times, 1.6)),
        "shimmer_apq3": number(100 * call([sound, points], "Get shimmer (apq3)", *times, 1.6)),
        "harmonics_to_noise": number(call(harmonicity, "Get mean", 0, 0)),
    }


def measure(request):
    sound = parselmouth.Sound(request["wav"])
    centres = numpy.array([(frame + 0.5) * FRAME for frame in range(int(sound.duration / FRAME + 1e-6))])
    everyone = pitch(sound, 60, 600).selected_array["frequency"]
    everyone = everyone[everyone > 0]
    if len(everyone) == 0:
        return {}
    lower, upper = numpy.percentile(everyone, [25, 75])
    speaker = pitch(sound, 0.75 * lower, 1.5 * upper)
    hertz = numpy.array([speaker.get_value_at_time(time) for time in centres])
    voiced = ~numpy.isnan(hertz)
    low, high = numpy.percentile(hertz[voiced], [5, 95])
    intensity = sound.to_intensity(minimum_pitch=100, time_step=FRAME / 2)
    decibels = numpy.array([intensity.get_value(time) for time in centres])
    windows = []
    for start, end in request["windows"]:
        inside = (centres * 1000 >= start) & (centres * 1000 < end)
        heard = decibels[inside & ~numpy.isnan(decibels)]
        windows.append({
            "pitchHertz": median(hertz[inside & voiced]),
            # Of the power and not of the decibels, as Praat itself averages ("energy"), and as we do.
            "decibels": number(10 * math.log10(numpy.mean(10 ** (heard / 10)))) if len(heard) else None,
        })
    silences = pauses(sound)
    return {
        "pitchMedianHertz": median(hertz[voiced]),
        "pitchRangeSemitones": number(12 * math.log2(high / low)),
        "windows": windows,
        "pauseCount": len(silences),
        "pauseMillis": round(1000 * sum(silences)),
        "features": features(sound, 0.75 * lower, 1.5 * upper),
    }


def main():
    print(json.dumps({"praat": parselmouth.PRAAT_VERSION}), flush=True)
    for line in sys.stdin:
        print(json.dumps(measure(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
