// What people open by mistake: each gets its own clear sentence.

#include "core/exchange/limits.h"
#include "core/exchange/map_file.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    using namespace std::string_literals;

    Error foreign_error(std::string const& text)
    {
        auto const opened = read_map(text);
        EXPECT_FALSE(opened);
        return opened ? Error {} : opened.error();
    }

    std::string utf16(std::string const& text, bool is_little_endian)
    {
        std::string result;
        for (char const c : text)
            result += is_little_endian ? std::string { c, '\0' } : std::string { '\0', c };
        return result;
    }

    std::string const small_map = R"({"type":"trustline/map","version":1,"title":"Å"})";

}

TEST(ForeignText, IsNamedForWhatItIs) // [X2]
{
    struct Sample {
        std::string text;
        char const* message;
    };
    char const* const empty = "There is nothing in this file: it is empty";
    char const* const zeros = "This file holds nothing but zeros: it was damaged while it was saved, so look for an older copy";
    char const* const utf16_text = "This text is in UTF-16: save it as UTF-8 and open it again";
    char const* const page = "This is a web page or XML, not a Trustline map: the address may have asked for a login";
    char const* const other_json = "This is JSON of another program: a map says \"type\": \"trustline/map\" at its top";
    char const* const no_json = "This is not a Trustline map: a map is JSON text that begins with {";
    Sample const samples[] {
        { "", empty },
        { " \r\n\t ", empty },
        { "\xEF\xBB\xBF", empty },
        { std::string(4096, '\0'), zeros },
        { "\xFF\xFE"s + utf16(small_map, true), utf16_text },
        { "\xFE\xFF"s + utf16(small_map, false), utf16_text },
        { utf16(small_map, true), utf16_text },
        { utf16(small_map, false), utf16_text },
        { "<!DOCTYPE html><html><body>Sign in</body></html>", page },
        { "\n  <html>", page },
        { "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "This picture holds no map: only an SVG file that Trustline exported does" },
        { "\x89PNG\r\n\x1A\n....", "This is a picture, not a Trustline map" },
        { "%PDF-1.7", "This is a PDF document, not a Trustline map" },
        { "PK\x03\x04rest", "This is a ZIP or Office file: save a table as CSV first" },
        { "\x1F\x8B\x08rest", "This is a compressed file: unpack it first" },
        { "journey\n  title My day", no_json },
        { "id,title\n1,Pay\n", no_json },
        { "null", no_json },
        { "[]", "This is JSON, but not a Trustline map" },
        { "{}", other_json },
        { R"({"nodes":[],"edges":[]})", other_json },
        { R"({"type":7})", other_json },
        { R"({"type":"excalidraw","version":2})", "This file belongs to another program: its type is \"{0}\"" },
        { R"({"type":"trustline/ballot","version":1})", "This is a ballot, not a map: open the map that it was given for" },
        { small_map.substr(0, 30), "The text ends too early: it was cut off while it was saved, copied or downloaded" },
        { small_map.substr(0, small_map.size() - 3), "The text ends too early: it was cut off while it was saved, copied or downloaded" }, // inside Å
        { "{\"type\":\"trustline/map\",\"title\":\"\xE5\"}", "This is not UTF-8: save the text as UTF-8 and open it again" },
        { small_map + std::string(100, '\0'), "There are zero bytes in the text: it was damaged while it was saved, so look for an older copy" },
        { R"({"type":"trustline/map"})", "A map says which version of the format it is in: add \"version\": 1" },
        { R"({"type":"trustline/map","version":0})", "The version of a map is a whole number from 1 up" },
        { R"({"type":"trustline/map","version":1.5})", "The version of a map is a whole number from 1 up" },
        { R"({"type":"trustline/map","version":"1"})", "The version of a map is a whole number from 1 up" },
    };
    for (auto const& sample : samples) {
        auto const error = foreign_error(sample.text);
        EXPECT_EQ(error.message, sample.message) << sample.text.substr(0, 60);
        EXPECT_GE(error.place.line, 1) << sample.text.substr(0, 60);
    }
}

TEST(ForeignText, IsRefusedBySizeBeforeAnythingElse) // [X3]
{
    EXPECT_EQ(foreign_error(std::string(max_file_bytes + 1, ' ')).message, "This is larger than {0} MB, the most that a map may have");
}

TEST(ForeignText, ShowsWhereTheEncodingBreaks)
{
    auto const error = foreign_error("{\"type\":\"trustline/map\",\n\"title\":\"Mj\xF6lk\"}");
    EXPECT_EQ(error.place, (Place { 2, 12, "" }));
    EXPECT_FALSE(read_map("{\"a\":\"\xC0\xAF\"}"));         // overlong
    EXPECT_FALSE(read_map("{\"a\":\"\xED\xA0\x80\"}"));     // a surrogate
    EXPECT_FALSE(read_map("{\"a\":\"\xF4\x90\x80\x80\"}")); // above U+10FFFF
}

TEST(ForeignText, MayBeginWithAByteOrderMarkAndEndLinesAsWindowsDoes)
{
    auto const opened = read_map("\xEF\xBB\xBF{\r\n\"type\":\"trustline/map\",\r\n\"version\":1,\"title\":\"Å\"}\r\n");
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value().journey.map().title, "Å");
}

}
