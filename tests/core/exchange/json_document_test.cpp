#include "core/exchange/json_document.h"

#include "core/exchange/canonical_json.h"
#include "core/exchange/limits.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    std::string canonical(std::string_view text)
    {
        auto const document = JsonDocument::parse(text);
        EXPECT_TRUE(document) << to_english(document.error());
        std::string out;
        append_canonical(out, document.value().root());
        return out;
    }

    Error error_of(std::string_view text)
    {
        auto const document = JsonDocument::parse(text);
        EXPECT_FALSE(document) << text;
        return document ? Error {} : document.error();
    }

    std::string nested(int depth)
    {
        return std::string(std::size_t(depth), '[') + std::string(std::size_t(depth), ']');
    }

}

TEST(JsonDocument, KeepsWhatWasWritten)
{
    EXPECT_EQ(canonical(R"( { "b" : [ 1 , 2.50, -3e2, true, false , null ] , "a" : { } , "c":[] } )"),
        R"({"b":[1,2.5,-300,true,false,null],"a":{},"c":[]})");
    EXPECT_EQ(canonical(R"("a\u00e5\n\ud83d\ude42\/")"), "\"aå\\n🙂/\"");
    EXPECT_EQ(canonical("[12345678901234567890123]"), "[12345678901234567890123]"); // digit by digit
    EXPECT_EQ(canonical("[-0, 0.0, 1E2]"), "[0,0,100]");
}

TEST(JsonDocument, KnowsWhereEverythingStands)
{
    auto const document = JsonDocument::parse("{\n  \"a\": [1, {\"b/~\": 42}],\n  \"c\": \"x\\ny\", \"d\": 7 }");
    ASSERT_TRUE(document);
    auto const root = document.value().root();
    auto const inner = (*++root.find("a")->begin()).find("b/~");
    EXPECT_EQ(inner->place(), (Place { 2, 20, "/a/1/b~1~0" }));
    EXPECT_EQ(inner->number(), 42);
    EXPECT_EQ(root.find("c")->place(), (Place { 3, 8, "/c" }));
    EXPECT_EQ(root.find("d")->place(), (Place { 3, 21, "/d" }));
    EXPECT_EQ(root.place(), (Place { 1, 1, "" }));
    EXPECT_FALSE(root.find("e"));
}

TEST(JsonDocument, RefusesRepeatedKeysAtTheSecond) // [X5]
{
    auto const error = error_of("{\"a\": 1,\n \"b\": {\"x\": 1,\n   \"y\": 2, \"x\": 3}}");
    EXPECT_EQ(error.message, "The key \"{0}\" is used twice here: keep one of the two");
    EXPECT_EQ(error.arguments, std::vector<std::string> { "x" });
    EXPECT_EQ(error.place, (Place { 3, 17, "/b/x" }));
    // Spelled differently, it is the same key.
    EXPECT_EQ(error_of(R"({"a":1,"\u0061":2})").arguments, std::vector<std::string> { "a" });
}

TEST(JsonDocument, FindsARepeatedKeyAmongMany) // [X5]
{
    std::string text = "{";
    for (int i = 0; i < 1000; ++i)
        text += "\"k" + std::to_string(i) + "\":0,";
    EXPECT_TRUE(JsonDocument::parse(text + "\"k1000\":0}"));
    EXPECT_EQ(error_of(text + "\"k500\":0}").arguments, std::vector<std::string> { "k500" });
}

TEST(JsonDocument, RefusesDeepNesting) // [X3]
{
    EXPECT_TRUE(JsonDocument::parse(nested(max_json_depth)));
    auto const error = error_of(nested(max_json_depth + 1));
    EXPECT_EQ(error.message, "This is nested too deeply: {0} levels are the most");
    EXPECT_EQ(error.place.column, max_json_depth + 1);
    EXPECT_FALSE(JsonDocument::parse(nested(1'000'000)));
    EXPECT_FALSE(JsonDocument::parse(std::string(1'000'000, '[')));
}

TEST(JsonDocument, RefusesLongTextsAndZeros) // [X4]
{
    std::string const longest(max_text_characters, 'x');
    EXPECT_TRUE(JsonDocument::parse("[\"" + longest + "\"]"));
    auto const error = error_of("{\"title\":\n\"" + longest + "x\"}");
    EXPECT_EQ(error.message, "This text is longer than {0} characters: shorten it");
    EXPECT_EQ(error.place, (Place { 2, 1, "/title" }));
    EXPECT_EQ(error_of(R"({"title":"a\u0000b"})").message, "A text cannot contain the character U+0000: remove it");
    EXPECT_EQ(error_of(R"({"a\u0000b":1})").message, "A text cannot contain the character U+0000: remove it");
    // Characters count, not bytes.
    std::string wide;
    for (std::size_t i = 0; i < max_text_characters; ++i)
        wide += "待";
    EXPECT_TRUE(JsonDocument::parse("[\"" + wide + "\"]"));
}

TEST(JsonDocument, RefusesTooManyValues) // [X3]
{
    std::string text = "[0";
    for (std::size_t i = 1; i < max_json_values; ++i)
        text += ",0";
    EXPECT_EQ(error_of(text + "]").message, "There are more than {0} values in this text, the most that can be read");
}

TEST(JsonDocument, RefusesNumbersOutOfRange) // [X4]
{
    auto const error = error_of("{\"a\": [1, 1e400]}");
    EXPECT_EQ(error.message, "The number {0} is too large");
    EXPECT_EQ(error.arguments, std::vector<std::string> { "1e400" });
    EXPECT_EQ(error.place.line, 1);
    EXPECT_EQ(error.place.pointer, "/a");
    EXPECT_FALSE(JsonDocument::parse("[" + std::string(10'000, '9') + "]"));
}

TEST(JsonDocument, SaysThatATextWasCutOff) // [X2]
{
    char const* const cut_off = "The text ends too early: it was cut off while it was saved, copied or downloaded";
    std::string const whole = R"({"a": [1, 2.5, true, null, "te\u00e5xt"], "b": {"c": -3e5}})";
    for (std::size_t size = 1; size < whole.size(); ++size)
        EXPECT_EQ(error_of(whole.substr(0, size)).message, cut_off) << whole.substr(0, size);
    EXPECT_EQ(error_of("{\"a\":\n  [1,").place, (Place { 2, 6, "/a" }));
    // A key belongs to its own object, not to the one around it nor to the one inside it.
    EXPECT_EQ(error_of(R"({"a": {"b": 1})").place.pointer, "");
    EXPECT_EQ(error_of(R"({"a": [{)").place.pointer, "/a/0");
}

TEST(JsonDocument, NamesFrequentMistakes) // [X6]
{
    struct Mistake {
        char const* text;
        char const* message;
        int column;
    };
    char const* const general = "This is not correct JSON at \"{0}\": look for a missing comma, quote or bracket just before it";
    Mistake const mistakes[] {
        { "[1, 2, ]", "There is a comma before this bracket: remove it", 8 },
        { "{\"a\": 1,}", "There is a comma before this bracket: remove it", 9 },
        { "[1] // done", "JSON has no comments: remove this one", 5 },
        { "{'a': 1}", "Texts stand in double quotes in JSON", 2 },
        { "[NaN]", "A number must be finite: leave out what is not known", 2 },
        { "{\"a\": 1} {\"b\": 2}", "There is more text behind the end of the JSON: remove it", 10 },
        { "[1 2]", general, 4 },
        { "{\"a\" 1}", general, 6 },
        { "{a: 1}", general, 2 },
        { "[\"tab\there\"]", general, 6 },
        { "[01]", general, 3 },
        { "[1,,2]", general, 4 },
        { "[\"\\ud800\"]", general, 2 },
    };
    for (auto const& mistake : mistakes) {
        auto const error = error_of(mistake.text);
        EXPECT_EQ(error.message, mistake.message) << mistake.text;
        EXPECT_EQ(error.place.column, mistake.column) << mistake.text;
        EXPECT_EQ(error.place.line, 1) << mistake.text;
    }
}

TEST(JsonDocument, TreatsNamesOfJavaScriptAsPlainData)
{
    std::string const text = R"({"__proto__":{"x":1},"constructor":2,"toString":"hasOwnProperty"})";
    EXPECT_EQ(canonical(text), text);
}

TEST(JsonBuilder, PutsPartsOfAnotherDocumentTogether) // [X30]
{
    auto const old = JsonDocument::parse("{\"was\": [1, \"te\\nxt\"],\n \"gone\": 0}");
    ASSERT_TRUE(old);
    JsonBuilder builder(old.value());
    builder.begin_object();
    builder.key("is");
    builder.copy(*old.value().root().find("was"));
    builder.key("new");
    builder.text("äö");
    builder.key("count");
    builder.number(7, "7");
    builder.end();
    auto const document = builder.take();
    std::string out;
    append_canonical(out, document.root());
    EXPECT_EQ(out, R"({"is":[1,"te\nxt"],"new":"äö","count":7})");
    EXPECT_EQ(document.root().find("is")->place(), (Place { 1, 9, "/is" })); // where it stood
}

}
