"""Reads our fixtures with the types of Hume's own Python client, then asks a server by that client.

Usage: python read.py FIXTURES URL KEY WAV; needs what requirements.txt names. Prints what the client made of the answer.
"""

import json
import pathlib
import sys
import typing

from hume_expression_measurement import (
    AudioFileConfig,
    AudioFileResponse,
    AuthenticationError,
    ErrorBody,
    ExpressionMeasurementClient,
    RequestErrorCode,
)
from hume_expression_measurement.environment import ExpressionMeasurementClientEnvironment

TYPES = {"answer": AudioFileResponse, "error": ErrorBody, "unauthorized": AuthenticationError}
CODES = typing.get_args(typing.get_args(RequestErrorCode)[0])


def read(path):
    """The fixture as its type; fails where it has too little, too much, or something else."""
    text = path.read_text()
    value = TYPES[path.stem.split("-")[0]].model_validate_json(text, strict=True)
    only_known(value, path.name)
    if json.loads(value.model_dump_json(exclude_unset=True)) != json.loads(text):
        raise ValueError(f"{path.name} is not what the client reads from it")
    if isinstance(value, ErrorBody) and value.code not in CODES:
        raise ValueError(f"{path.name} has a code that the client does not know: {value.code}")


def only_known(value, place):
    """The client allows members that it does not know; a fixture of ours has none."""
    if isinstance(value, list):
        for number, each in enumerate(value):
            only_known(each, f"{place}[{number}]")
    elif hasattr(value, "model_fields_set"):
        if value.model_extra:
            raise ValueError(f"{place} has members that the client does not know: {sorted(value.model_extra)}")
        for name in type(value).model_fields:
            only_known(getattr(value, name), f"{place}.{name}")


def main(fixtures, url, key, wav):
    for path in sorted(pathlib.Path(fixtures).glob("*.json")):
        if path.stem.startswith("gateway"):
            continue
        read(path)
        print(f"read {path.name}")
    client = ExpressionMeasurementClient(
        environment=ExpressionMeasurementClientEnvironment(base=url, production=url), api_key=key, max_retries=0
    )
    with open(wav, "rb") as audio:
        response = client.audio.measure(
            file=("answer.wav", audio, "audio/wav"), config=AudioFileConfig(measurement_timer_ms=3000)
        )
    only_known(response, "answer")
    print(f"measured {len(response.measurements)} of {response.received.audio_duration_ms} ms")


if __name__ == "__main__":
    main(*sys.argv[1:])
