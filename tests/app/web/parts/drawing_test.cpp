// Drawings of numbers: read back from their shapes, nothing outside the viewBox, no number cut.
#include "app/web/parts/drawing.h"

#include <gtest/gtest.h>

#include <cctype>
#include <limits>
#include <random>
#include <set>

#include "app/web/parts/text_width.h"

namespace redress::web {
namespace {

struct Shape {
  std::string name;                          // rect, text, path, circle
  std::map<std::string, std::string> about;  // its attributes
  std::string words;                         // of a text
  int number(const std::string& attribute) const { return std::stoi(about.at(attribute)); }
};

// Only what the drawings write: no nested elements, quoted attributes.
std::vector<Shape> shapes_of(const std::string& svg) {
  std::vector<Shape> shapes;
  for (std::size_t at = svg.find('<'); at != std::string::npos; at = svg.find('<', at + 1)) {
    if (svg[at + 1] == '/') continue;
    Shape shape;
    const std::size_t end = svg.find('>', at);
    std::size_t i = at + 1;
    while (std::isalpha(static_cast<unsigned char>(svg[i])) != 0) shape.name += svg[i++];
    for (std::size_t equals = svg.find('=', i); equals < end; equals = svg.find('=', i)) {
      const std::size_t begin = svg.rfind(' ', equals) + 1;
      const std::size_t closing = svg.find('"', equals + 2);
      shape.about[svg.substr(begin, equals - begin)] = svg.substr(equals + 2, closing - equals - 2);
      i = closing + 1;
    }
    if (shape.name == "text") shape.words = svg.substr(end + 1, svg.find('<', end) - end - 1);
    shapes.push_back(std::move(shape));
  }
  return shapes;
}

std::vector<std::string> words_in(const std::string& svg) {
  std::vector<std::string> words;
  for (const auto& shape : shapes_of(svg)) {
    if (shape.name == "text") words.push_back(shape.words);
  }
  return words;
}

bool has(const std::vector<std::string>& words, const std::string& wanted) {
  return std::find(words.begin(), words.end(), wanted) != words.end();
}

// Where words are escaped they are measured as they are written, which is wider: these tests use no such letters.
void expect_inside(const Drawn& drawn, int width, const std::string& where) {
  const std::string& svg = drawn.shapes.text();
  for (const char* bad : {"nan", "inf", "NaN", "=\"-"}) EXPECT_EQ(svg.find(bad), std::string::npos) << where << svg;
  for (const auto& shape : shapes_of(svg)) {
    if (shape.name == "text") {
      const int wide = width_of(shape.words, shape.about.contains("font-weight") ? Weight::bold : Weight::plain);
      const auto anchor = shape.about.find("text-anchor");
      int left = shape.number("x");
      if (anchor != shape.about.end()) left -= anchor->second == "end" ? wide : wide / 2;
      EXPECT_GE(left, 0) << where << ": " << shape.words;
      EXPECT_LE(left + wide, width) << where << ": " << shape.words;
      EXPECT_GE(shape.number("y"), 12) << where << ": " << shape.words;
      EXPECT_LE(shape.number("y") + 4, drawn.height) << where << ": " << shape.words;
    } else if (shape.name == "rect") {
      EXPECT_GT(shape.number("width"), 0) << where;
      EXPECT_LE(shape.number("x") + shape.number("width"), width) << where;
      EXPECT_LE(shape.number("y") + shape.number("height"), drawn.height) << where;
    } else if (shape.name == "circle") {
      EXPECT_LE(shape.number("cx") + 5, width) << where;
      EXPECT_LE(shape.number("cy") + 5, drawn.height) << where;
    } else {
      ASSERT_EQ(shape.name, "path") << where;
      const std::string& course = shape.about.at("d");
      for (std::size_t i = 0; i < course.size(); ++i) {
        if (std::isdigit(static_cast<unsigned char>(course[i])) == 0 ||
            (i > 0 && std::isdigit(static_cast<unsigned char>(course[i - 1])) != 0))
          continue;
        EXPECT_LE(std::stoi(course.substr(i)), std::max(width, drawn.height)) << where << ": " << course;
      }
    }
  }
}

Drawing bars(std::vector<std::pair<std::string, double>> values) {
  Drawing drawing;
  drawing.series = {"Upheld"};
  for (auto& [label, value] : values)
    drawing.points.push_back({label, {{value, std::to_string(static_cast<std::int64_t>(value))}}, {}});
  return drawing;
}

TEST(DrawnBars, AreAsLongAsTheirNumbersFromZero) {
  const Drawn drawn = draw(bars({{"Delay", 80}, {"Records", 20}, {"Staff", 0}}), 520);
  std::vector<Shape> rects;
  for (const auto& shape : shapes_of(drawn.shapes.text())) {
    if (shape.name == "rect") rects.push_back(shape);
  }
  ASSERT_EQ(rects.size(), 2U) << "zero has no bar";
  EXPECT_EQ(rects[0].number("x"), rects[1].number("x"));
  EXPECT_NEAR(rects[0].number("width"), 4 * rects[1].number("width"), 2);
  EXPECT_EQ(rects[0].about.at("fill"), "#12436d");
  for (const char* label : {"Delay", "80", "Records", "20", "Staff", "0"})
    EXPECT_TRUE(has(words_in(drawn.shapes.text()), label)) << label;
}

TEST(DrawnBars, OfPercentagesEndAtAHundred) {
  Drawing drawing = bars({{"Stage 1", 50}, {"Stage 2", 25}});
  const auto longest = [&](int width) {
    int most = 0;
    for (const auto& shape : shapes_of(draw(drawing, width).shapes.text())) {
      if (shape.name == "rect") most = std::max(most, shape.number("width"));
    }
    return most;
  };
  const int whole = longest(520);
  drawing.percent = true;
  EXPECT_NEAR(longest(520), whole / 2, 2);
}

TEST(DrawnBars, HaveThePeriodBeforeOutlined) {
  Drawing drawing = bars({{"Stage 1", 88}, {"Stage 2", 71}});
  drawing.points[0].before = {{84.0, "84%"}};
  drawing.points[1].before = {{std::nullopt, "none"}};
  const std::string svg = draw(drawing, 520).shapes.text();
  std::size_t outlined = 0;
  for (const auto& shape : shapes_of(svg)) outlined += shape.about.contains("stroke-width") ? 1U : 0U;
  EXPECT_EQ(outlined, 1U);
  EXPECT_TRUE(has(words_in(svg), "84%"));
  EXPECT_TRUE(has(words_in(svg), "none")) << "nothing of nothing is said, not drawn";
}

TEST(DrawnColumns, StandWhereTheirWordsFitAndLieWhereNot) {
  Drawing drawing = bars({{"Stage 1", 30}, {"Stage 2", 60}});
  drawing.form = DrawingForm::columns;
  const auto same_ground = [](const Drawn& drawn) {
    std::set<int> grounds;
    for (const auto& shape : shapes_of(drawn.shapes.text())) {
      if (shape.name == "rect") grounds.insert(shape.number("y") + shape.number("height"));
    }
    return grounds.size() == 1;
  };
  EXPECT_TRUE(same_ground(draw(drawing, 520)));
  EXPECT_TRUE(same_ground(draw(drawing, 360)));
  for (int i = 0; i < 12; ++i) drawing.points.push_back({"Environmental health", {{5.0, "5"}}, {}});
  EXPECT_FALSE(same_ground(draw(drawing, 360)));
}

Drawing two_lines() {
  Drawing drawing;
  drawing.form = DrawingForm::lines;
  drawing.series = {"Received", "Answered"};
  for (int i = 0; i < 12; ++i) {
    const double a = 88 + i * 2, b = 80 + i * 4;
    drawing.points.push_back({"Mon", {{a, std::to_string(88 + i * 2)}, {b, std::to_string(80 + i * 4)}}, {}});
  }
  return drawing;
}

TEST(DrawnLines, DifferInColourAndDashAndAreNamedAtTheirEnds) {
  for (const int width : {1040, 520, 360}) {
    const std::string svg = draw(two_lines(), width).shapes.text();
    std::set<std::string> dashes, colours;
    for (const auto& shape : shapes_of(svg)) {
      if (shape.name != "path" || !shape.about.contains("stroke-width")) continue;
      colours.insert(shape.about.at("stroke"));
      dashes.insert(shape.about.contains("stroke-dasharray") ? shape.about.at("stroke-dasharray") : "");
    }
    EXPECT_EQ(colours, (std::set<std::string>{"#12436d", "#f46a25"})) << width;
    EXPECT_EQ(dashes.size(), 2U) << width;
    EXPECT_TRUE(has(words_in(svg), "Received 110")) << width;
    EXPECT_TRUE(has(words_in(svg), "Answered 124")) << width;
    EXPECT_TRUE(has(words_in(svg), "0")) << "the ground is zero";
  }
}

TEST(DrawnLines, HaveAGapWhereThereIsNoNumber) {
  Drawing drawing = two_lines();
  drawing.points[5].values[0] = {std::nullopt, "none"};
  const std::string svg = draw(drawing, 1040).shapes.text();
  std::size_t begun = 0;
  for (const auto& shape : shapes_of(svg)) {
    if (shape.name != "path" || !shape.about.contains("stroke-width") || shape.about.at("stroke") != "#12436d")
      continue;
    begun = static_cast<std::size_t>(std::count(shape.about.at("d").begin(), shape.about.at("d").end(), 'M'));
  }
  EXPECT_EQ(begun, 2U);
}

TEST(DrawnStacks, AddUpToTheWholeAndSayEachNumber) {
  Drawing drawing;
  drawing.form = DrawingForm::stacked;
  drawing.series = {"In time", "Late"};
  drawing.points = {{"Stage 1", {{238.0, "238"}, {33.0, "33"}}, {}}, {"Stage 2", {{56.0, "56"}, {3.0, "3"}}, {}}};
  for (const int width : {1040, 520, 360}) {
    const Drawn drawn = draw(drawing, width);
    expect_inside(drawn, width, "stacked");
    const auto words = words_in(drawn.shapes.text());
    for (const char* wanted : {"In time", "Late", "238", "33", "56", "3"}) EXPECT_TRUE(has(words, wanted)) << wanted;
  }
}

TEST(Drawing, OfNothingIsEmpty) {
  Drawing drawing;
  EXPECT_TRUE(draw(drawing, 520).empty());
  drawing.series = {"Upheld"};
  EXPECT_TRUE(draw(drawing, 520).empty());
  drawing.points = {{"Stage 1", {{std::nullopt, "none"}}, {}}};
  EXPECT_TRUE(draw(drawing, 520).empty());
  drawing.points[0].values[0] = {0.0, "0"};
  EXPECT_FALSE(draw(drawing, 520).empty()) << "zero is a number";
}

TEST(Drawing, StaysInsideItsBoxWhateverTheNumbersAndWords) {
  std::mt19937 random(20261120);
  const auto up_to = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(random); };
  const std::vector<std::string> labels{
      "Stage 1",
      "Housing",
      "",
      "Education and special educational needs and disabilities, and school transport",
      "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenfabrikationsabteilung",
      "WWWWWWWWWWWW MMMMMMMMMMMM",
      "Gwasanaethau cymdeithasol \xC5\xB5\xC5\xB7",
      "\xE6\xA5\xB5\xE6\xA5\xB5\xE6\xA5\xB5\xE6\xA5\xB5",
      "Oct 25"};
  constexpr double largest = 9223372036854775807.0;
  for (int round = 0; round < 400; ++round) {
    Drawing drawing;
    drawing.form = static_cast<DrawingForm>(up_to(3));
    drawing.percent = up_to(3) == 0;
    const std::size_t series = 1 + up_to(3), points = 1 + up_to(13);
    for (std::size_t i = 0; i < series; ++i) drawing.series.push_back(labels[up_to(labels.size() - 1)]);
    const auto value = [&]() -> DrawnValue {
      switch (up_to(6)) {
        case 0:
          return {std::nullopt, "none"};
        case 1:
          return {0.0, "0"};
        case 2:
          return {largest, "9,223,372,036,854,775,807"};
        case 3:
          return {std::numeric_limits<double>::quiet_NaN(), "none"};
        case 4:
          return {-3.0, "-3"};
        default: {
          const std::size_t number = up_to(2000);
          return {static_cast<double>(number), std::to_string(number)};
        }
      }
    };
    for (std::size_t i = 0; i < points; ++i) {
      DrawnPoint point{labels[up_to(labels.size() - 1)], {}, {}};
      for (std::size_t k = 0; k < series; ++k) point.values.push_back(value());
      if (series == 1 && up_to(1) == 0) point.before.push_back(value());
      drawing.points.push_back(std::move(point));
    }
    for (const int width : {1040, 520, 360}) {
      const Drawn drawn = draw(drawing, width);
      if (!drawn.empty())
        expect_inside(drawn, width, "round " + std::to_string(round) + " at " + std::to_string(width));
    }
    if (HasFailure()) return;
  }
}

TEST(Fitted, NeverCutsHalfALetterAndNeverGrows) {
  EXPECT_EQ(fitted("Housing", 100), "Housing");
  EXPECT_EQ(fitted("", 100), "");
  EXPECT_EQ(fitted("Housing", 3), "");
  const std::string welsh = "\xC5\xB5\xC5\xB7\xC5\xB5\xC5\xB7\xC5\xB5\xC5\xB7";
  for (int width = 1; width < 90; ++width) {
    const std::string cut = fitted(welsh, width);
    EXPECT_LE(width_of(cut), width);
    if (!cut.empty() && cut != welsh) {
      EXPECT_EQ((cut.size() - 3) % 2, 0U) << width;
    }
  }
  EXPECT_EQ(wrapped("Education and transport", 120, 2), (std::vector<std::string>{"Education and", "transport"}));
}

}  // namespace
}  // namespace redress::web
