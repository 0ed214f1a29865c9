@org.jspecify.annotations.NullMarked
package org.lagebrief.job.mail;
