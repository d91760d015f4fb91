package dev.voicecoach.coaching.content;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.SpokenWord;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer by meaning. The same answer and question give the same content on the same machine. Thread safe; making
 * one embeds the examples, which takes about a second.
 */
public final class ReadContent {
    private static final List<String> ANSWERS = List.of("/content/story-exemplars.txt", "/content/stock-phrases.txt");
    private static final List<String> ALL = List.of(
            "/content/story-exemplars.txt",
            "/content/stock-phrases.txt",
            "/content/questions.txt",
            "/content/instructions.txt");

    private final Embedder embedder;
    private final Vocabulary vocabulary = Vocabulary.load();
    private final WordOrder wordOrder = new WordOrder(examples(ALL));
    private final StoryReader story;
    private final SpeechActs speechActs;
    private final Distress distress;
    private final MeaningClassifier stock;
    private final MatchQuestion match;

    public ReadContent(Embedder embedder) {
        this.embedder = embedder;
        var once = new EmbedOnce(embedder);
        this.story = new StoryReader(MeaningClassifier.of(LabelledText.read("/content/story-exemplars.txt"), once));
        this.speechActs = new SpeechActs(once);
        this.distress = new Distress(once);
        this.stock = MeaningClassifier.of(LabelledText.read("/content/stock-phrases.txt"), once);
        this.match = new MatchQuestion(LabelledText.read("/content/questions.txt"), examples(ANSWERS), embedder, once);
    }

    /** @param question as it was asked; null when none is known */
    public Content read(SpokenAnswer answer, @Nullable String question) {
        var all = Clauses.of(answer);
        var meanings = all.stream()
                .map(clause -> embedder.embed(Clauses.text(answer, clause)))
                .toList();
        var acts = speechActs.in(answer, all, meanings);
        var clauses = new ArrayList<Span>();
        var own = new ArrayList<Vector>();
        for (int i = 0; i < all.size(); i++) {
            if (!acts.instructions().contains(all.get(i))) {
                clauses.add(all.get(i));
                own.add(meanings.get(i));
            }
        }
        return new Content(
                clauses,
                acts.instructions(),
                story.read(answer, clauses, own),
                stock(clauses, own),
                plausibility(answer, clauses, acts.nonsense()),
                distress.isIn(answer, all, meanings),
                question == null || question.isBlank() ? null : match.match(question, answer, clauses, own));
    }

    private static List<LabelledText> examples(List<String> resources) {
        return resources.stream()
                .flatMap(resource -> LabelledText.read(resource).stream())
                .toList();
    }

    private List<Span> stock(List<Span> clauses, List<Vector> meanings) {
        var phrases = new ArrayList<Span>();
        for (int i = 0; i < clauses.size(); i++) {
            var likeness = stock.likeness(meanings.get(i));
            if (likeness.getOrDefault("stock", 0.0) > likeness.getOrDefault("own", 0.0)) {
                phrases.add(clauses.get(i));
            }
        }
        return phrases;
    }

    private Plausibility plausibility(SpokenAnswer answer, List<Span> clauses, double nonsense) {
        var spoken =
                answer.words().stream().filter(word -> !Wording.isFiller(word)).toList();
        var words = spoken.stream().map(SpokenWord::plain).toList();
        if (words.isEmpty()) {
            return new Plausibility(0, 0, 0, 0, 0);
        }
        var said = new HashSet<List<String>>();
        for (var clause : clauses) {
            said.add(answer.words().subList(clause.from(), clause.to()).stream()
                    .map(SpokenWord::plain)
                    .toList());
        }
        double n = words.size();
        return new Plausibility(
                words.stream().filter(vocabulary::knows).count() / n,
                words.stream().filter(FunctionWords::contains).count() / n,
                wordOrder.of(spoken),
                nonsense,
                clauses.isEmpty() ? 1 : said.size() / (double) clauses.size());
    }
}
