#include "app/web/parts/steps.h"

namespace redress::web {

void write_steps(html::Writer& out, const std::vector<CaseStep>& steps) {
  out << "<ol class=\"rd-steps\">\n";
  for (const auto& step : steps) {
    out << "<li><svg width=\"20\" height=\"20\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">";
    switch (step.state) {
      case CaseStep::State::done:
        out << "<circle cx=\"10\" cy=\"10\" r=\"10\" fill=\"#0f7a52\"/><path d=\"M5.5 10.4l3 3L14.5 7\" fill=\"none\" "
               "stroke=\"#fff\" stroke-width=\"2.2\"/></svg><span>"
            << step.title << "<span class=\"govuk-visually-hidden\"> (done)</span></span>";
        break;
      case CaseStep::State::now:
        out << "<circle cx=\"10\" cy=\"10\" r=\"8.5\" fill=\"#fff\" stroke=\"#12436d\" stroke-width=\"3\"/>"
               "<circle cx=\"10\" cy=\"10\" r=\"4.5\" fill=\"#12436d\"/></svg><span aria-current=\"step\"><strong>"
            << step.title << "</strong><span class=\"govuk-visually-hidden\"> (happening now)</span></span>";
        break;
      case CaseStep::State::later:
        out << "<circle cx=\"10\" cy=\"10\" r=\"8.8\" fill=\"#fff\" stroke=\"#858686\" stroke-width=\"2\"/></svg><span>"
            << step.title << "<span class=\"govuk-visually-hidden\"> (not started)</span></span>";
        break;
    }
    if (!step.words.empty()) out << "<small>" << step.words << "</small>";
    out << "</li>\n";
  }
  out << "</ol>\n";
}

}  // namespace redress::web
