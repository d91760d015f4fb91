"""What Java does not do: reads every format, and normalises English as Whisper's authors do. A JSON object a line.

{"decode": FILE, "to": WAV}   16 kHz, mono, 16 bit
{"normalise": [TEXT, …]}      {"words": [[WORD, …], …]}
"""
import json
import sys
import wave

import numpy as np
from faster_whisper import decode_audio
from whisper_normalizer.english import EnglishTextNormalizer


def decode(source, target):
    audio = decode_audio(source, sampling_rate=16000)
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16000)
        file.writeframes(np.clip(np.rint(audio * 32768), -32768, 32767).astype("<i2").tobytes())
    return {}


def main():
    normalise = EnglishTextNormalizer()
    for line in sys.stdin:
        request = json.loads(line)
        if "decode" in request:
            answer = decode(request["decode"], request["to"])
        else:
            answer = {"words": [normalise(text).split() for text in request["normalise"]]}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
