package dev.voicecoach.question.index.memory;

import dev.voicecoach.question.index.QuestionIndex;
import dev.voicecoach.question.index.QuestionIndexContract;

class MemoryQuestionIndexTest extends QuestionIndexContract {
    @Override
    protected QuestionIndex newIndex() {
        return new MemoryQuestionIndex();
    }
}
