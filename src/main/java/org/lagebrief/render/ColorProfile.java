package org.lagebrief.render;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;

/** The sRGB profile that PDF/A asks for; the same bytes on every JDK. */
final class ColorProfile {
    /** Where ICC.1, section 7.2.10, has the primary platform, which each JDK fills in as it likes. */
    private static final int PLATFORM_START = 40;

    private static final int PLATFORM_END = 44;

    private ColorProfile() {}

    static byte[] sRgb() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        Arrays.fill(profile, PLATFORM_START, PLATFORM_END, (byte) 0);
        return profile;
    }
}
