// Has a browser compile a whole script while it arrives, beside the page (Chromium from 136 on); else it compiles each function
// when that is first called, which is in the way of the first view, for which nearly all of them are.
export const COMPILE_ALL = "//# allFunctionsCalledOnLoad";
