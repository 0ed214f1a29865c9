/** Speaks SMTP, and tells what came of each message. */
@NullMarked
package org.lagebrief.deliver.smtp;

import org.jspecify.annotations.NullMarked;
