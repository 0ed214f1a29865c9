/** Brings editions to their readers: who they are, what they get, and when it leaves. */
@NullMarked
package org.lagebrief.job.mail;

import org.jspecify.annotations.NullMarked;
