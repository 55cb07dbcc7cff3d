#include "app/web/parts/month_strip.h"

#include <algorithm>
#include <array>

namespace redress::web {
namespace {

using What = clock::Step::What;
using std::chrono::days;

struct Box {
  Day day;
  bool inside = false;  // from receipt to the due day
  What what = What::counted;
  int number = 0;
  std::string because;
  bool due = false, today = false;
};

struct Drawing {
  int weeks_a_row, left, week_pitch, day_pitch, width, height, row_pitch, top;
};
constexpr Drawing wide{3, 89, 263, 36, 34, 36, 96, 43};
constexpr Drawing narrow{1, 37, 0, 44, 42, 30, 58, 41};

std::string day_number(Day day) {
  return std::to_string(static_cast<unsigned>(std::chrono::year_month_day{day}.day()));
}
// `26 Oct`.
std::string day_and_month(Day day) {
  return base::short_text(day, static_cast<int>(std::chrono::year_month_day{day}.year())).substr(4);
}

// Whole weeks, Monday to Sunday, that hold the story; as many as fill the rows of the wide drawing's last line only when begun.
std::vector<Box> boxes_of(const clock::Explanation& story, Day today) {
  const Day last = story.steps.back().to;
  const auto monday = [](Day day) { return day - days{(base::weekday_of(day) + 6) % 7}; };
  const Day end = monday(last) + days{6};
  std::vector<Box> boxes;
  for (Day day = monday(story.received); day <= end; day += days{1})
    boxes.push_back({day, false, What::counted, 0, "", false, day == today});
  for (const auto& step : story.steps) {
    int number = step.first_count;
    for (Day day = step.from; day <= step.to; day += days{1}) {
      Box& box = boxes[static_cast<std::size_t>((day - boxes.front().day).count())];
      box.inside = true;
      box.what = step.what;
      box.because = step.because;
      box.due = story.due_on == day;
      if (number > 0) box.number = number++;
    }
  }
  return boxes;
}

void write_box(html::Writer& out, const Box& box, int x, int y, const Drawing& drawing, Day today) {
  const bool past = box.day <= today;
  out << "<rect x=\"" << x << "\" y=\"" << y << "\" width=\"" << drawing.width << "\" height=\"" << drawing.height
      << "\" ";
  bool white = false;
  if (!box.inside) {
    out << "fill=\"#fff\" stroke=\"#e5e6e7\"/>";
  } else if (box.due) {
    out << "fill=\"#0b0c0c\"/>";
    white = true;
  } else if (box.what == What::receipt) {
    out << "fill=\"#fff\" stroke=\"#0b0c0c\" stroke-width=\"2\"/>";
  } else if (box.what == What::paused) {
    out << "fill=\"url(#hatch)\" stroke=\"#5a3ea6\"/>";
    if (!base::is_weekend(box.day)) {
      out << "<rect x=\"" << x + 4 << "\" y=\"" << y + 12 << "\" width=\"" << drawing.width - 8 << "\" height=\""
          << drawing.height - 16 << "\" fill=\"#fff\"/>";
    }
  } else if (box.what == What::holiday) {
    out << "fill=\"#fdf3e7\" stroke=\"#b35900\" stroke-width=\"2\"/>";
  } else if (box.what == What::counted) {
    white = past;
    if (past) {
      out << "fill=\"#12436d\"/>";
    } else {
      out << "fill=\"#dce8f2\" stroke=\"#8eb2cf\"/>";
    }
  } else {
    out << "fill=\"#eceff1\"/>";
  }
  const int middle = x + drawing.width / 2;
  std::string words;
  if (box.inside && box.number > 0) words = std::to_string(box.number);
  if (box.inside && box.what == What::receipt && box.number == 0) words = "0";
  if (box.inside && box.what == What::paused && !base::is_weekend(box.day)) words = "\xE2\x80\x93";
  if (!words.empty()) {
    out << "<text x=\"" << middle << "\" y=\"" << y + drawing.height - 8
        << "\" text-anchor=\"middle\" font-size=\"16\"";
    if (box.number > 0) out << " font-weight=\"700\"";
    if (white) {
      out << " fill=\"#fff\">";
    } else {
      out << " fill=\"#0b0c0c\">";
    }
    out << words << "</text>";
  }
  if (box.today && drawing.weeks_a_row == 1) {
    out << "<rect x=\"" << middle - 14 << "\" y=\"" << y - 21
        << "\" width=\"28\" height=\"19\" fill=\"#fff\" stroke=\"#0b0c0c\"/>";
  }
  out << "<text x=\"" << middle << "\" y=\"" << y - 6 << "\" text-anchor=\"middle\" font-size=\"16\" fill=\"";
  if (box.inside) {
    out << "#484949\"";
  } else {
    out << "#6f7172\"";
  }
  if (box.due || box.today) out << " font-weight=\"700\"";
  out << ">" << day_number(box.day) << "</text>";
}

// Words under the boxes of one row, none over another.
void write_labels(html::Writer& out, const std::vector<Box>& boxes, std::size_t from, std::size_t to, int y,
                  const auto& x_of) {
  int taken = -100;
  const auto label = [&](int middle, const std::string& words, html::Markup colour, bool bold) {
    const int half = static_cast<int>(words.size()) * 4;
    const int at = std::clamp(middle, half, 866 - half);
    if (at - half < taken) return;
    taken = at + half + 8;
    out << "<text x=\"" << at << "\" y=\"" << y + 56 << "\" text-anchor=\"middle\" font-size=\"16\" fill=\"" << colour
        << "\"";
    if (bold) out << " font-weight=\"700\"";
    out << ">" << words << "</text>";
  };
  for (std::size_t i = from; i < to; ++i) {
    const Box& box = boxes[i];
    const int middle = x_of(i) + wide.width / 2;
    if (box.today && box.inside)
      out << "<path d=\"M" << middle - 7 << " " << y + 45 << "h14l-7-7z\" fill=\"#0b0c0c\"/>";
    if (!box.inside) continue;
    if (box.due) {
      label(middle, "due", "#0b0c0c", true);
    } else if (box.today) {
      label(middle - 36, "today", "#0b0c0c", true);
    } else if (box.what == What::receipt) {
      label(middle, "received", "#0b0c0c", false);
    } else if (box.what == What::holiday) {
      label(middle, box.because, "#7c3e00", false);
    } else if (box.what == What::paused && (i == from || boxes[i - 1].what != What::paused || !boxes[i - 1].inside)) {
      label(middle + 20, "paused", "#43307a", false);
    }
  }
}

void write_drawing(html::Writer& out, const std::vector<Box>& boxes, const Drawing& drawing, Day today) {
  const std::size_t in_row = static_cast<std::size_t>(drawing.weeks_a_row) * 7;
  const auto x_of = [&](std::size_t i) {
    const auto week = static_cast<int>(i % in_row / 7);
    return drawing.left + week * drawing.week_pitch + static_cast<int>(i % 7) * drawing.day_pitch;
  };
  constexpr std::array<std::string_view, 7> letters{"M", "T", "W", "T", "F", "S", "S"};
  for (std::size_t i = 0; i < std::min(in_row, boxes.size()); ++i) {
    out << "<text x=\"" << x_of(i) + drawing.width / 2
        << "\" y=\"14\" text-anchor=\"middle\" font-size=\"16\" fill=\"#484949\">" << letters[i % 7] << "</text>";
  }
  int y = drawing.top;
  std::string month;
  for (std::size_t from = 0; from < boxes.size(); from += in_row, y += drawing.row_pitch) {
    const std::size_t to = std::min(from + in_row, boxes.size());
    const std::string first = day_and_month(boxes[from].day);
    if (drawing.weeks_a_row > 1) {
      out << "<text x=\"0\" y=\"" << y + 16 << "\" font-size=\"16\" font-weight=\"700\" fill=\"#0b0c0c\">" << first
          << "</text><text x=\"0\" y=\"" << y + 35 << "\" font-size=\"16\" fill=\"#484949\">to "
          << day_and_month(boxes[to - 1].day) << "</text>";
    } else if (const std::string name = first.substr(first.find(' ') + 1); name != month) {
      month = name;
      out << "<text x=\"0\" y=\"" << y + 21 << "\" font-size=\"16\" font-weight=\"700\" fill=\"#0b0c0c\">" << month
          << "</text>";
    }
    for (std::size_t i = from; i < to; ++i) write_box(out, boxes[i], x_of(i), y, drawing, today);
    if (drawing.weeks_a_row > 1) write_labels(out, boxes, from, to, y, x_of);
  }
  out << "</svg>\n";
}

int height_of(const std::vector<Box>& boxes, const Drawing& drawing) {
  const int in_row = drawing.weeks_a_row * 7;
  const int rows = (static_cast<int>(boxes.size()) + in_row - 1) / in_row;
  return drawing.top + (rows - 1) * drawing.row_pitch + drawing.height + (drawing.weeks_a_row > 1 ? 28 : 8);
}

void write_key(html::Writer& out) {
  const auto item = [&](html::Markup open, html::Markup look, html::Markup words) {
    out << open
        << "<svg width=\"18\" height=\"18\" viewBox=\"0 0 18 18\" aria-hidden=\"true\" focusable=\"false\"><rect "
           "x=\"1\" y=\"1\" "
           "width=\"16\" height=\"16\" "
        << look << "/></svg>" << words << "</li>";
  };
  out << "<ul class=\"rd-key\">";
  item("<li>", "fill=\"#12436d\"", "counted, past");
  item("<li>", "fill=\"#dce8f2\" stroke=\"#8eb2cf\"", "counted, to come");
  item("<li>", "fill=\"url(#hatch)\" stroke=\"#5a3ea6\"", "paused");
  item("<li>", "fill=\"#fdf3e7\" stroke=\"#b35900\"", "bank holiday");
  item("<li>", "fill=\"#eceff1\"", "weekend");
  item("<li>", "fill=\"#0b0c0c\"", "due");
  item("<li class=\"rd-narrow-li\">", "fill=\"#fff\" stroke=\"#0b0c0c\"", "today\xE2\x80\x99s date");
  out << "</ul>";
}

}  // namespace

void write_month_strip(html::Writer& out, const clock::Explanation& story, const Desk& desk) {
  if (story.steps.empty() || story.steps.back().to - story.received > days{200}) return;
  const auto boxes = boxes_of(story, desk.today);
  const std::string title =
      "Every day from " + desk.long_day(story.received) + " to " + desk.long_day(story.steps.back().to);
  out << "<figure class=\"rd-fig\"><svg viewBox=\"0 0 866 " << height_of(boxes, wide)
      << "\" role=\"img\" aria-labelledby=\"strip-title strip-words\" class=\"rd-onlywide\" font-family=\"Source Sans "
         "3, Arial, sans-serif\">"
         "<title id=\"strip-title\">"
      << title << "</title><desc id=\"strip-words\">" << story.sentence << "</desc>";
  write_drawing(out, boxes, wide, desk.today);
  out << "<svg viewBox=\"0 0 345 " << height_of(boxes, narrow)
      << "\" role=\"img\" aria-labelledby=\"strip-narrow-title strip-narrow-words\" class=\"rd-narrow\" "
         "font-family=\"Source Sans 3, Arial, "
         "sans-serif\"><title id=\"strip-narrow-title\">"
      << title << "</title><desc id=\"strip-narrow-words\">" << story.sentence << "</desc>";
  write_drawing(out, boxes, narrow, desk.today);
  write_key(out);
  out << "</figure>\n";
}

}  // namespace redress::web
