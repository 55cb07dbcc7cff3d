#include "app/web/parts/figure.h"

#include <algorithm>

#include "app/web/words.h"

namespace redress::web {
namespace {

void write_bars(html::Writer& out, const BarFigure& figure, int left, int width, bool wide) {
  std::int64_t most = 1;
  for (const auto& bar : figure.bars) most = std::max({most, bar.value, bar.before});
  const int pitch = wide ? 34 : 56;
  int y = 4;
  for (const auto& bar : figure.bars) {
    const int length = static_cast<int>(bar.value * (width - 60) / most);
    if (wide) {
      out << "<text x=\"" << left - 10 << "\" y=\"" << y + 18 << "\" text-anchor=\"end\" fill=\"#0b0c0c\">" << bar.label
          << "</text>";
    } else {
      out << "<text x=\"0\" y=\"" << y + 14 << "\" fill=\"#0b0c0c\">" << bar.label << "</text>";
    }
    const int top = wide ? y : y + 20;
    out << "<rect x=\"" << left << "\" y=\"" << top << "\" width=\"" << std::max(length, 1)
        << "\" height=\"24\" fill=\"#12436d\"/><text x=\"" << left + length + 8 << "\" y=\"" << top + 18
        << "\" font-weight=\"700\" fill=\"#0b0c0c\">" << grouped(std::to_string(bar.value)) << "</text>";
    y += pitch;
  }
  out << "<path d=\"M" << left << " 0V" << y << "\" stroke=\"#0b0c0c\" stroke-width=\"1\"/></svg>\n";
}

}  // namespace

void write_figure(html::Writer& out, const BarFigure& figure) {
  const std::string id = "figure-" + std::to_string(figure.number);
  const std::string name = "Figure " + std::to_string(figure.number);
  const int count = static_cast<int>(figure.bars.size());
  out << "<figure class=\"rd-fig\">\n<figcaption><b>" << name << ": " << figure.headline << "</b><span>"
      << figure.subtitle << "</span></figcaption>\n<svg viewBox=\"0 0 1040 " << count * 34 + 8
      << "\" role=\"img\" aria-labelledby=\"" << id << "-title " << id
      << "-words\" class=\"rd-onlywide\" font-family=\"Source Sans 3, Arial, sans-serif\" font-size=\"16\"><title id=\""
      << id << "-title\">" << figure.subtitle << "</title><desc id=\"" << id << "-words\">" << figure.told << "</desc>";
  write_bars(out, figure, 320, 700, true);
  out << "<svg viewBox=\"0 0 360 " << count * 56 + 8 << "\" role=\"img\" aria-labelledby=\"" << id << "-narrow-title "
      << id
      << "-narrow-words\" class=\"rd-narrow\" font-family=\"Source Sans 3, Arial, sans-serif\" font-size=\"16\"><title "
         "id=\""
      << id << "-narrow-title\">" << figure.subtitle << "</title><desc id=\"" << id << "-narrow-words\">" << figure.told
      << "</desc>";
  write_bars(out, figure, 1, 350, false);
  out << "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
         "class=\"govuk-details__summary-text\">"
      << name << " as a table</span></summary><div class=\"govuk-details__text\"><table class=\"rd-table\"><caption>"
      << figure.subtitle << "</caption><thead><tr><td></td><th scope=\"col\" class=\"rd-right\">" << figure.unit
      << "</th></tr></thead><tbody>";
  for (const auto& bar : figure.bars) {
    out << "<tr><th scope=\"row\">" << bar.label << "</th><td class=\"rd-right rd-num\">"
        << grouped(std::to_string(bar.value)) << "</td></tr>";
  }
  out << "</tbody></table></div></details>\n</figure>\n";
}

}  // namespace redress::web
