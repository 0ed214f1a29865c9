package org.lagebrief.model;

/**
 * Who states a figure: the deepest named in the chain.
 *
 * @param name the fullest form found in the text: "UN-Generalsekretär Kofi Annan"
 * @param mention the words where the attribution stands: "er"
 * @param generic whether it names nobody: "Berichte", "Augenzeugen"; a generic origin is never a party
 */
public record Origin(String name, String mention, boolean generic) {
    public Origin {
        if (name.isBlank()) {
            throw new IllegalArgumentException("origin: expected a name, found none");
        }
    }
}
