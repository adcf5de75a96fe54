/** The 一致性评估 report on paper: .docx in the layout of GB/T 9704-2012, and .pdf. */
@NullMarked
package cn.qingjian.documents.paper;

import org.jspecify.annotations.NullMarked;
