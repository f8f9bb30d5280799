/**
 * Where a flow ends: closing arguments that certify the limit of a maximal solution from its vector
 * field and its start, a blow-up or a collapse included.
 *
 * <p>Start at {@link org.samcheck.limit.FlowEnd}; every {@link org.samcheck.limit.ClosingArgument}
 * recognises a form of the field by exact algebra and says nothing about other fields.
 */
package org.samcheck.limit;
