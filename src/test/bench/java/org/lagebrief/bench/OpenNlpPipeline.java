package org.lagebrief.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/** OpenNLP's sentences, tokens and parts of speech with its German models, for one thread. */
final class OpenNlpPipeline {
    private final SentenceDetectorME sentences =
            new SentenceDetectorME(OpenNlpPipeline.<SentenceModel>model("/opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin", SentenceModel::new));
    private final TokenizerME tokenizer =
            new TokenizerME(OpenNlpPipeline.<TokenizerModel>model("/opennlp-de-ud-gsd-tokens-1.3-2.5.4.bin", TokenizerModel::new));
    private final POSTaggerME tagger = new POSTaggerME(OpenNlpPipeline.<POSModel>model("/opennlp-de-ud-gsd-pos-1.3-2.5.4.bin", POSModel::new));

    private interface Loader<T> {
        T load(InputStream stream) throws IOException;
    }

    private static <T> T model(String name, Loader<T> loader) {
        try (InputStream stream = OpenNlpPipeline.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return loader.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many words the text has. */
    int tag(String text) {
        int words = 0;
        for (String sentence : sentences.sentDetect(text)) {
            words += tagger.tag(tokenizer.tokenize(sentence)).length;
        }
        return words;
    }
}
