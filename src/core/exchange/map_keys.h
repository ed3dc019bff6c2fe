#pragma once

// Words of the map file that are no field of a record.

#include <string_view>

namespace trustline {

inline constexpr std::string_view schema_key = "$schema";
inline constexpr std::string_view type_key = "type";
inline constexpr std::string_view version_key = "version";

// A name for the schema, not an address of ours: see docs/file-format.md. Another one in a file is kept.
inline constexpr std::string_view map_schema = "https://trustline.example/schema/map-1.json";
inline constexpr std::string_view map_type = "trustline/map";
inline constexpr std::string_view ballot_type = "trustline/ballot";
inline constexpr int map_version = 1;

}
