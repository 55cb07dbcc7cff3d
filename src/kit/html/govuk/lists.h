// Rows of things: the table, the task list.
#pragma once

#include "kit/html/govuk/notices.h"

namespace redress::html::govuk {

struct TableCell {
  std::string text = {};
  Fragment html = {};
  std::string format = {};  // `numeric`
  int colspan = 0;          // 0: not said
  int rowspan = 0;
  std::string classes = {};
  Attributes attributes = {};
};

struct Table {
  std::string caption = {};
  std::string captionClasses = {};
  std::vector<TableCell> head = {};
  std::vector<std::vector<TableCell>> rows = {};
  bool firstCellIsHeader = false;
  std::string classes = {};
  Attributes attributes = {};
};

struct TaskStatus {
  Tag tag = {};  // wins
  std::string text = {};
  Fragment html = {};
  std::string classes = {};
};

struct Task {
  StyledContent title = {};
  Content hint = {};
  TaskStatus status = {};
  std::optional<Url> href = {};
  std::string classes = {};
};

struct TaskList {
  std::string idPrefix = "task-list";
  std::vector<Task> items = {};
  std::string classes = {};
  Attributes attributes = {};
};

Fragment table(const Table& table);
Fragment task_list(const TaskList& list);

}  // namespace redress::html::govuk
