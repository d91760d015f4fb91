package dev.voicecoach.transcription.speech.moonshine;

/** A head of the decoder's attention to the recording that looks at the word being written. */
record AlignmentHead(int layer, int head) {}
