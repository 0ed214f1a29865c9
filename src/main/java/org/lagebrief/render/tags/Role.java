package org.lagebrief.render.tags;

import java.util.Arrays;

/** What a part of a page is to its readers, beyond what its element says; each has a sign, for private use by Unicode. */
enum Role {
    NONE(""),
    CONTENTS("\uE000"),
    CONTENTS_ENTRY("\uE001"),
    REFERENCE("\uE002"),
    NOTE("\uE003"),
    DECORATION("\uE004");

    private final String sign;

    Role(String sign) {
        this.sign = sign;
    }

    /** The role whose sign a description begins with. */
    static Role of(String description) {
        return Arrays.stream(values())
                .filter(role -> role != NONE && description.startsWith(role.sign))
                .findFirst()
                .orElse(NONE);
    }

    String mark(String description) {
        return sign + description;
    }

    /** The description without the sign. */
    String plain(String description) {
        return description.substring(sign.length());
    }
}
