// What Cairo's PDF lacks: a structure tree of our own, artefacts, language, title, PDF/UA metadata, no chance in any byte.
#pragma once

#include <string>

#include "kit/pdf/pages.h"
#include "kit/pdf/pdf.h"

namespace redress::pdf {

// `drawn` is what draw() made of `pages`.
std::string finish(const std::string& drawn, const Pages& pages, const std::string& title, const PdfSettings& settings);

}  // namespace redress::pdf
