"""faster-whisper as a worker: a JSON object a line in, one out, as dev.voicecoach.bench.speech.engine.Worker speaks it.

Usage: python peer.py MODEL_FOLDER BEAM THREADS
"""
import json
import sys
import time
import wave

import numpy as np
from faster_whisper import WhisperModel


def samples(path):
    with wave.open(path) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (16000, 1, 2), path
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / 32768


def main():
    folder, beam, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True)
    answer(ready=True)
    for line in sys.stdin:
        request = json.loads(line)
        audio = samples(request["wav"])
        wall, processor = time.perf_counter(), time.process_time()
        # Voice activity, temperatures and the rest as the library sets them; ours is told the language too.
        heard, _ = model.transcribe(
            audio, language="en", beam_size=beam, word_timestamps=request.get("words", False))
        segments = list(heard)
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        answer(
            text=" ".join(segment.text.strip() for segment in segments),
            words=[
                {"text": word.word.strip(), "startMillis": round(word.start * 1000),
                 "endMillis": round(word.end * 1000), "confidence": word.probability}
                for segment in segments for word in segment.words or ()
            ],
            fillers=[],
            wallSeconds=wall,
            processorSeconds=processor,
        )


def answer(**fields):
    print(json.dumps(fields), flush=True)


if __name__ == "__main__":
    main()
