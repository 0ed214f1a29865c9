@org.jspecify.annotations.NullMarked
package org.lagebrief.store.delivery.consent;
