// The published JSON Schema says what the reader does.

#include "core/exchange/limits.h"
#include "core/exchange/map_file.h"
#include "core/exchange/map_keys.h"
#include "core/journey/ranges.h"
#include "core/journey/shape.h"
#include "support/files.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <set>

namespace trustline {

namespace {

    using PlainJson = nlohmann::json;

    PlainJson const& schema()
    {
        static PlainJson const json = PlainJson::parse(text_of_file(in_repository("schema/map-1.json")), nullptr, false);
        return json;
    }

    struct ParsedSchema {
        valijson::Schema schema;
        ParsedSchema() { valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(trustline::schema()), schema); }
    };

    // Empty when the text is valid, otherwise what is wrong.
    std::string complaints_about(std::string const& text)
    {
        static ParsedSchema const parsed;
        auto const json = PlainJson::parse(text, nullptr, false);
        valijson::ValidationResults results;
        if (valijson::Validator().validate(parsed.schema, valijson::adapters::NlohmannJsonAdapter(json), &results))
            return {};
        std::string complaints;
        for (valijson::ValidationResults::Error error; results.popError(error);) {
            for (auto const& step : error.context)
                complaints += step;
            complaints += ": " + error.description + "\n";
        }
        return complaints.empty() ? "invalid" : complaints;
    }

    template<class Keys>
    std::set<std::string> keys_of(Keys const& object)
    {
        std::set<std::string> keys;
        for (auto const& [key, value] : object.items())
            keys.insert(key);
        return keys;
    }

    std::set<std::string> keys_of(RecordKind kind)
    {
        std::set<std::string> keys;
        for (auto const& field : fields_of(kind))
            keys.emplace(field.key);
        return keys;
    }

    void expect_same_fields(RecordKind kind)
    {
        auto const name = std::string(key_of(kind));
        auto const& definition = schema()["definitions"][name];
        EXPECT_EQ(keys_of(definition["properties"]), keys_of(kind)) << name;
        std::set<std::string> required;
        for (auto const& field : fields_of(kind)) {
            if (field.is_required)
                required.emplace(field.key);
        }
        EXPECT_EQ(definition["required"].get<std::set<std::string>>(), required) << name;
        EXPECT_EQ(schema()["properties"][name]["items"]["$ref"], "#/definitions/" + name);
    }

    void expect_same_words(PlainJson const& property, std::span<Word const> known)
    {
        std::vector<std::string> words;
        for (auto const& word : known)
            words.emplace_back(word.key);
        EXPECT_EQ(property["enum"].get<std::vector<std::string>>(), words);
    }

    void expect_range(PlainJson const& property, double low, double high)
    {
        EXPECT_EQ(property["minimum"], low) << property.dump();
        EXPECT_EQ(property["maximum"], high) << property.dump();
    }

}

TEST(Schema, HasTheFieldsOfTheReader)
{
    for (auto const& name : names_of(RecordKind {}).subspan(1))
        expect_same_fields(name.value);

    auto of_file = keys_of(RecordKind::Map);
    of_file.insert({ "$schema", "type", "version" });
    for (auto const& name : names_of(RecordKind {}).subspan(1))
        of_file.emplace(name.key);
    EXPECT_EQ(keys_of(schema()["properties"]), of_file);
}

TEST(Schema, HasTheWordsRangesAndDefaultsOfTheReader)
{
    auto const& definitions = schema()["definitions"];
    for (std::size_t kind = 0; kind < record_kind_count; ++kind) {
        Record const usual = empty_record(RecordKind(kind));
        auto const& properties = kind == 0 ? schema()["properties"] : definitions[std::string(key_of(RecordKind(kind)))]["properties"];
        for (auto const& field : fields_of(RecordKind(kind))) {
            auto const& property = properties[std::string(field.key)];
            if (field.word_list)
                expect_same_words(property, field.words());
            if (field.kind == FieldKind::Word) {
                EXPECT_EQ(property["default"], std::string(field.words()[std::size_t(field.word(address_of(usual)))].key));
            }
            if (field.range && !field.is_lenient)
                expect_range(property, field.least, field.most);
            if (field.kind == FieldKind::Number || field.kind == FieldKind::Whole) {
                EXPECT_EQ(property["default"], *field.number(address_of(usual))) << field.key;
            }
        }
    }
    expect_same_words(definitions["momentOfTruth"]["properties"]["kind"], words_of(MomentKind {}));
    EXPECT_EQ(definitions["momentOfTruth"]["properties"]["kind"]["default"], std::string(key_of(MomentOfTruth {}.kind)));
    expect_range(definitions["rating"], lowest_rating, highest_rating);
    expect_range(definitions["item"], lowest_rating, highest_rating);
    for (auto const dimension : all_dimensions) {
        std::string const key(key_of(dimension));
        EXPECT_EQ(definitions["weights"]["default"][key], RaterWeights {}[dimension]);
        EXPECT_TRUE(definitions["ratings"]["properties"].contains(key));
        expect_range(definitions["weights"]["properties"][key], 0, 100);
    }
    EXPECT_EQ(schema()["properties"]["touchpoints"]["maxItems"], max_touchpoints);
    EXPECT_EQ(definitions["stages"]["properties"]["title"]["maxLength"], max_text_characters);
    EXPECT_EQ(schema()["$id"], std::string(map_schema));
    EXPECT_EQ(schema()["properties"]["type"]["const"], std::string(map_type));
    EXPECT_EQ(schema()["properties"]["version"]["const"], map_version);
}

TEST(Schema, AcceptsEveryExample)
{
    auto const files = example_maps();
    EXPECT_FALSE(files.empty());
    for (auto const& file : files)
        EXPECT_EQ(complaints_about(text_of_file(file)), "") << file;
}

RC_GTEST_PROP(Schema, AcceptsWhateverTheWriterWrites, (std::uint64_t seed))
{
    Dice dice(seed);
    auto const text = write_map(random_journey(dice));
    RC_ASSERT(complaints_about(text) == "");
}

TEST(Schema, RefusesWhatTheReaderRefuses)
{
    char const* const members[] {
        R"("title":5)",
        R"("trustRatio":0)",
        R"("stages":{})",
        R"("stages":[{"title":"no id"}])",
        R"("stages":[{"id":"a b"}])",
        R"("stages":[{"id":"s1","order":"a0"}])",
        R"("lanes":[{"id":"l1","kind":"upstairs"}])",
        R"("touchpoints":[{"id":"t1"}])",
        R"("scores":[{"id":"c1","touchpoint":"t1","perception":{"empathy":8}}])",
        R"("scores":[{"id":"c1","touchpoint":"t1","perception":{"empathy":0}}])",
        R"("scores":[{"id":"c1","touchpoint":"t1","expectation":[7]}])",
        R"("scores":[{"id":"c1","touchpoint":"t1","evidence":"gossip"}])",
        R"("personas":[{"id":"p1","weights":{"empathy":101}}])",
        R"("personas":[{"id":"p1","share":-1}])",
        R"("notes":[{"id":"n1","width":0}])",
        R"("notes":[{"id":"n1","x":1.5}])",
        R"("links":[{"id":"k1","from":"t1"}])",
        R"("personas":[{"id":"p1","path":["a b"]}])",
        R"("scores":[{"id":"c1","touchpoint":"t1","itemSet":"revised22","perceptionItems":[0]}])",
        R"("services":[{"title":"no id"}])",
        R"("metrics":[{"id":"m1","counts":[1.5]}])",
        R"("metrics":[{"id":"m1","counts":[-1]}])",
        R"("metrics":[{"id":"m1","target":"5 min"}])",
        R"("metrics":[{"id":"m1","dimension":"speed"}])",
        R"("timings":[{"id":"v1","touchpoint":"t1","leadTime":null}])",
        R"("timings":[{"id":"v1"}])",
        R"("comments":[{"id":"w1"}])",
        R"("incidents":[{"id":"i1","touchpoint":"t1","resolved":"yes"}])",
        R"("kanoAnswers":[{"id":"k1","touchpoint":"t1","ifAbsent":"hate"}])",
        R"("swotTags":[{"id":"s1","touchpoint":"t1","kind":"risk"}])",
        R"("priorities":[{"id":"r1","touchpoint":"t1","value":8}])",
        R"("tensions":[{"id":"n1","position":-4}])",
        R"("tensions":[{"id":"n1","touchpoints":"t1"}])",
        R"("targets":[{"id":"g1"}])",
    };
    for (std::string const member : members) {
        auto const text = "{\"type\":\"trustline/map\",\"version\":1," + member + "}";
        EXPECT_NE(complaints_about(text), "") << member;
        EXPECT_FALSE(read_map(text)) << member;
    }
    EXPECT_NE(complaints_about(R"({"type":"trustline/map","version":2})"), "");
    EXPECT_NE(complaints_about(R"({"type":"trustline/ballot","version":1})"), "");
    EXPECT_EQ(complaints_about(R"({"type":"trustline/map","version":1,"stages":[{"id":"s1","unknown":{}}],"unknown":[]})"), "");
}

}
