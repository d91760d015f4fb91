package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.assessment.Assessment;

/** An answer as it was heard, what was asked, and what it is worth. */
record AssessedAnswer(HeardAnswer heard, AskedQuestion asked, Assessment assessment) {}
