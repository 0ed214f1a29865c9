package org.lagebrief.render;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** The sRGB profile that PDF/A asks for; the same bytes on every JDK. */
final class ColorProfile {
    /** Where ICC.1, section 7.2.10, has the primary platform, which each JDK fills in as it likes. */
    private static final int PLATFORM_START = 40;

    private static final int PLATFORM_END = 44;

    private static final int COMPONENTS = 3;

    private ColorProfile() {}

    static byte[] sRgb() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        Arrays.fill(profile, PLATFORM_START, PLATFORM_END, (byte) 0);
        return profile;
    }

    /** Puts the profile in place of what PDFBox has read of it, by way of the JDK, which fills in the platform again. */
    static void setIn(PDDocument document) throws IOException {
        for (PDOutputIntent intent : document.getDocumentCatalog().getOutputIntents()) {
            var profile = new PDStream(document, new ByteArrayInputStream(sRgb()), COSName.FLATE_DECODE);
            profile.getCOSObject().setInt(COSName.N, COMPONENTS);
            intent.getCOSObject().setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        }
    }
}
