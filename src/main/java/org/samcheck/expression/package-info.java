/**
 * The one expression graph: immutable nodes with shared subexpressions, the grammar and its parser,
 * symbolic derivatives, expansion into scalars, simplification and printers. Everything else in
 * samcheck interprets this graph.
 */
package org.samcheck.expression;
