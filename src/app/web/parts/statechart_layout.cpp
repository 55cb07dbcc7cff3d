#include "app/web/parts/statechart_layout.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/web/parts/text_width.h"
#include "app/web/words.h"

namespace redress::web::chart {
namespace {

constexpr int line_height = 21, gap = 14, pad = 12, head = 19, widest_pitch = 12, narrowest_pitch = 4;
constexpr int wide_enough_for_columns = 600;
constexpr std::size_t most_lines = 4;

// One lane for each state that something leads to.
struct Lane {
  std::string to;
  std::size_t first = 0, last = 0;  // places along the drawing, in the order of lines
  int place = 0;                    // 0 is nearest to the boxes
};

bool leads_away(const NumberedState& state, const NumberedStep& step) {
  return !step.to.empty() && step.to != state.number;
}

// The shortest first, each as near as it finds room.
std::vector<Lane> lanes_of(const NumberedProcedure& procedure) {
  std::map<std::string, std::size_t> heads;
  std::vector<std::pair<std::string, std::size_t>> leads;
  std::size_t at = 0;
  for (const auto& state : procedure.states) {
    heads[state.number] = at++;
    for (const auto& step : state.steps) {
      if (leads_away(state, step)) leads.emplace_back(step.to, at);
      ++at;
    }
  }
  std::vector<Lane> lanes;
  for (const auto& [to, from] : leads) {
    const auto known = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& lane) { return lane.to == to; });
    Lane& lane = known == lanes.end() ? lanes.emplace_back(Lane{to, heads[to], heads[to], 0}) : *known;
    lane.first = std::min(lane.first, from);
    lane.last = std::max(lane.last, from);
  }
  std::stable_sort(lanes.begin(), lanes.end(),
                   [](const Lane& a, const Lane& b) { return a.last - a.first < b.last - b.first; });
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const auto meets = [&](int place) {
      return std::any_of(lanes.begin(), lanes.begin() + static_cast<std::ptrdiff_t>(i), [&](const Lane& other) {
        return other.place == place && other.first <= lanes[i].last && lanes[i].first <= other.last;
      });
    };
    while (meets(lanes[i].place)) ++lanes[i].place;
  }
  return lanes;
}

class Layouter {
 public:
  Layouter(const NumberedProcedure& procedure, int width) : all_(procedure), lanes_(lanes_of(procedure)) {
    layout_.width = width;
    number_width_ = width >= wide_enough_for_columns ? 46 : 40;
    int places = 0;
    for (const auto& lane : lanes_) places = std::max(places, lane.place + 1);
    // However many lanes there are, most of the width is for words.
    lane_pitch_ = places == 0 ? widest_pitch : std::clamp(width / 4 / places, narrowest_pitch, widest_pitch);
    right_ = width - 14 - places * lane_pitch_;
  }

  Layout take() {
    y_ = 12;
    for (std::size_t i = 0; i < all_.states.size();) i = add(i);
    add_clocks();
    layout_.height = y_ + 4;
    lead_arrows();
    return std::move(layout_);
  }

 private:
  // One state with all that is within it; gives the one behind.
  std::size_t add(std::size_t i) {
    const NumberedState& state = all_.states[i];
    Box box;
    box.what = state.state == nullptr ? Box::What::frame : state.state->final ? Box::What::end : Box::What::state;
    box.x = 2 + static_cast<int>(state.depth) * pad;
    box.y = y_;
    box.width = right_ - static_cast<int>(state.depth) * pad - box.x;
    box.number = state.number;
    const std::size_t place = layout_.boxes.size();
    layout_.boxes.push_back(box);
    add_head(state, box);
    for (const auto& step : state.steps) add_step(state, step, box);
    y_ += box.what == Box::What::end ? 12 : 8;
    ++i;
    if (state.state == nullptr) {
      while (i < all_.states.size() && all_.states[i].depth > state.depth) i = add(i);
      y_ += pad - gap;
    }
    layout_.boxes[place].height = y_ - box.y;
    y_ += gap;
    return i;
  }

  // Three columns of a box where there is room for them, else one: what it is, where it leads, who and which clocks.
  class Columns {
   public:
    Columns(Layouter& layouter, int left, int room, int y) : layouter_(layouter) {
      const bool wide = layouter.layout_.width >= wide_enough_for_columns;
      const int first = wide ? room * 3 / 10 : room, second = wide ? room * 9 / 25 : room;
      x_ = {left, wide ? left + first : left, wide ? left + first + second : left};
      room_ = {wide ? first - 10 : room, wide ? second - 10 : room, wide ? room - first - second : room};
      y_ = {y, y, y};
      shared_ = !wide;
    }
    void add(std::size_t column, const std::string& words, Style style, Sign sign = Sign::none) {
      if (words.empty()) return;
      const int indent = sign == Sign::none ? 0 : 20;
      int& y = y_[shared_ ? 0 : column];
      y = layouter_.add_words(x_[column] + indent, y, words, room_[column] - indent, style, sign) + line_height;
    }
    // The foot of the lowest line.
    int end() const { return std::max({y_[0], y_[1], y_[2]}) - line_height; }

   private:
    Layouter& layouter_;
    std::array<int, 3> x_{}, room_{}, y_{};
    bool shared_ = false;
  };

  Columns columns_of(const Box& box) {
    const int left = box.x + pad + number_width_;
    return Columns(*this, left, box.x + box.width - pad - left, y_);
  }

  void add_head(const NumberedState& state, const Box& box) {
    if (box.what == Box::What::end) y_ += 4;
    y_ += head;
    heads_[state.number] = {box.x + box.width, y_ - 5};
    layout_.lines.push_back({box.x + pad, y_, state.number, Style::number});
    Columns columns = columns_of(box);
    columns.add(0, state.title, Style::title);
    if (state.state != nullptr) {
      const bool final = state.state->final;
      if (state.id == all_.procedure->initial) {
        layout_.begins_x = box.x + box.width - pad - 8;
        layout_.begins_y = y_ - 5;
      }
      if (final) columns.add(1, "The end: closed here", Style::muted);
      if (!final && !state.state->owner.empty())
        columns.add(1, "With the " + role_title(*all_.procedure, state.state->owner), Style::muted);
      columns.add(1, state.state->next_action, Style::muted);
      for (const auto& number : state.clocks) columns.add(2, clock_words(number), Style::plain, Sign::clock);
    }
    y_ = columns.end();
    if (!state.steps.empty()) {
      y_ += 9;
      layout_.rules.insert(layout_.rules.end(), {box.x + pad, y_, box.width - 2 * pad});
      y_ += head - 1;
    }
  }

  void add_step(const NumberedState& state, const NumberedStep& step, const Box& box) {
    Arrow arrow;
    arrow.step = step.number;
    arrow.from_x = box.x + box.width;
    arrow.from_y = y_ - 5;
    arrow.stays = !leads_away(state, step);
    if (!arrow.stays) ends_[layout_.arrows.size()] = step.to;
    layout_.arrows.push_back(arrow);
    layout_.lines.push_back({box.x + pad, y_, step.number, Style::number});
    Columns columns = columns_of(box);
    columns.add(0, step.title, Style::plain);
    const auto* target = arrow.stays ? nullptr : all_.numbered(step.to);
    columns.add(1, target == nullptr ? std::string("stays here") : "to " + target->number + " " + target->title,
                Style::plain);
    if (!step.transition->by.empty()) columns.add(2, done_by(all_, *step.transition), Style::muted);
    const auto stopped = stopped_by(all_, *step.transition);
    if (!stopped.empty()) columns.add(2, "stops " + stopped, Style::plain, Sign::stop);
    if (ends_clocks(*step.transition))
      columns.add(2, stopped.empty() ? "ends all clocks" : "ends all others", Style::plain, Sign::stop);
    if (const auto started = started_by(all_, *step.transition); !started.empty())
      columns.add(2, "starts " + started, Style::plain, Sign::start);
    y_ = columns.end() + (&step == &state.steps.back() ? 5 : line_height + 5);
  }

  std::string clock_words(const std::string& number) const {
    for (const auto& each : all_.clocks) {
      if (each.number == number) return number + " runs, " + limit_words(*each.clock);
    }
    return number;
  }

  void add_clocks() {
    if (all_.clocks.empty()) return;
    y_ += head;
    layout_.lines.push_back({2, y_, "Clocks", Style::heading});
    for (const auto& each : all_.clocks) {
      y_ += line_height + 3;
      layout_.clocks.push_back({2 + pad + 8, y_, each.number, Style::number, Sign::clock});
      const int left = 2 + pad + 8 + number_width_, room = layout_.width - left - 10;
      y_ = add_words(left, y_, each.clock->title + ": " + limit_words(*each.clock), room, Style::plain);
      const bool extension = each.clock->extension && each.clock->extension->unconfirmed;
      if (each.clock->unconfirmed || extension) {
        y_ += line_height;
        add_words(left, y_, each.clock->unconfirmed ? "Its limit is unconfirmed" : "Its extension is unconfirmed", room,
                  Style::unconfirmed);
      }
    }
    y_ += 8;
  }

  // From y on; gives the foot of the last line.
  int add_words(int x, int y, const std::string& words, int room, Style style, Sign sign = Sign::none) {
    const int measured = style == Style::title || style == Style::unconfirmed ? room * 12 / 13 : room;
    for (auto& line : wrapped(words, measured, most_lines)) {
      layout_.lines.push_back({x, y, std::move(line), style, sign});
      sign = Sign::none;
      y += line_height;
    }
    return y - line_height;
  }

  void lead_arrows() {
    for (const auto& [arrow, to] : ends_) {
      const auto lane = std::find_if(lanes_.begin(), lanes_.end(), [&](const Lane& each) { return each.to == to; });
      if (lane == lanes_.end()) continue;
      layout_.arrows[arrow].lane_x = right_ + 14 + lane->place * lane_pitch_;
      layout_.arrows[arrow].to_x = heads_[to].first;
      layout_.arrows[arrow].to_y = heads_[to].second;
    }
  }

  const NumberedProcedure& all_;
  std::vector<Lane> lanes_;
  Layout layout_;
  int lane_pitch_ = 0;
  int number_width_ = 0;
  int right_ = 0;  // of the outermost boxes
  int y_ = 0;
  std::map<std::string, std::pair<int, int>> heads_;  // where arrows end, by the state's number
  std::map<std::size_t, std::string> ends_;           // of the arrows that lead away
};

}  // namespace

Layout laid_out(const NumberedProcedure& procedure, int width) {
  return Layouter(procedure, width).take();
}

}  // namespace redress::web::chart
