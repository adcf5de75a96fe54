/**
 * Writes official documents (公文) in the layout of GB/T 9704-2012: .pdf and .ofd from pages that are laid out here to the
 * tenth of a millimetre, .docx as flowing text that people go on writing. It knows nothing of the application.
 */
@NullMarked
package cn.qingjian.papers;

import org.jspecify.annotations.NullMarked;
