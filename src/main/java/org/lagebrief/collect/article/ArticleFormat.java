package org.lagebrief.collect.article;

import org.lagebrief.collect.file.InputFile;
import org.lagebrief.model.InputFaultException;

/** A way in which a file can hold an article; formats are asked in turn, and the first that recognises the file reads it. */
interface ArticleFormat {
    boolean recognises(InputFile file, byte[] bytes);

    /** @throws InputFaultException if the file is damaged or holds no article */
    ArticleDraft read(InputFile file, byte[] bytes);
}
