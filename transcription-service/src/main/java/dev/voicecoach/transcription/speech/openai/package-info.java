/** Speech to text by any server that speaks OpenAI's {@code POST /v1/audio/transcriptions}: OpenAI, faster-whisper servers. */
@NullMarked
package dev.voicecoach.transcription.speech.openai;

import org.jspecify.annotations.NullMarked;
