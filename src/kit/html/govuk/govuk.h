// All components of GOV.UK Frontend 6.6.0 that the pages use; options.h says how options are read.
#pragma once

#include "kit/html/govuk/choices.h"
#include "kit/html/govuk/form_parts.h"
#include "kit/html/govuk/inputs.h"
#include "kit/html/govuk/lists.h"
#include "kit/html/govuk/navigation.h"
#include "kit/html/govuk/notices.h"
#include "kit/html/govuk/page_head.h"
#include "kit/html/govuk/summary_list.h"
