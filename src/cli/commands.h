#pragma once

// One function a command of the tool. Arguments come checked: files are there, options are known.

#include "cli/streams.h"

#include <string>
#include <vector>

namespace trustline {

int validate_files(std::vector<std::string> const& files, Streams const& streams);
int format_files(std::vector<std::string> const& files, bool only_check, Streams const& streams);
int convert_file(std::string const& from, std::string const& to, Streams const& streams);
enum class ReportForm { Text, Json, Csv };
int report_file(std::string const& file, ReportForm form, Streams const& streams);
int survey_file(std::vector<std::string> const& arguments, Streams const& streams); // reads its own options

}
