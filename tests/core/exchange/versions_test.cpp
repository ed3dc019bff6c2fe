#include "core/exchange/canonical_json.h"
#include "core/exchange/map_file.h"
#include "core/exchange/migrations.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    // What a step does when the format changes: here "steps" become "stages", and each of them gets an owner.
    Result<JsonDocument> rename_steps(JsonDocument const& document)
    {
        JsonBuilder builder(document);
        builder.begin_object();
        for (auto const member : document.root()) {
            builder.key(member.key() == "steps" ? "stages" : member.key());
            builder.copy(member);
        }
        builder.end();
        return builder.take();
    }

    Result<JsonDocument> require_title(JsonDocument const& document)
    {
        if (!document.root().find("title"))
            return Error { "A title was needed", {}, document.root().place() };
        return document;
    }

    Migration const steps[] { { 1, rename_steps }, { 2, require_title } };

    JsonDocument document_of(std::string_view text)
    {
        auto document = JsonDocument::parse(text);
        EXPECT_TRUE(document);
        return std::move(document).value();
    }

    std::string canonical(JsonDocument const& document)
    {
        std::string out;
        append_canonical(out, document.root());
        return out;
    }

}

TEST(Migrations, GoStepByStep) // [X30]
{
    auto const migrated_document = migrated(document_of(R"({"title":"T","steps":[{"id":"s1"}]})"), 1, 3, steps);
    ASSERT_TRUE(migrated_document);
    EXPECT_EQ(canonical(migrated_document.value()), R"({"title":"T","stages":[{"id":"s1"}]})");
    EXPECT_EQ(migrated_document.value().root().find("stages")->place(), (Place { 1, 22, "/stages" })); // where it stood
}

TEST(Migrations, BeginAtTheVersionOfTheFile) // [X30]
{
    auto const migrated_document = migrated(document_of(R"({"title":"T","steps":1})"), 2, 3, steps);
    ASSERT_TRUE(migrated_document);
    EXPECT_EQ(canonical(migrated_document.value()), R"({"title":"T","steps":1})");
}

TEST(Migrations, StopAtTheFirstThatFails) // [X30]
{
    EXPECT_EQ(migrated(document_of(R"({"steps":1})"), 1, 3, steps).error().message, "A title was needed");
    EXPECT_EQ(migrated(document_of("{}"), 3, 5, steps).error().message, "Maps of version {0} cannot be read any more");
}

TEST(Migrations, LeadFromEveryVersionToThisOne)
{
    EXPECT_TRUE(migrated(document_of("{}"), 1, 1, migrations()));
}

TEST(NewerVersion, OpensReadOnlyWithEverythingKept) // [X31]
{
    std::string const text = R"({"type":"trustline/map","version":2,"title":"From the future",
        "stages":[{"id":"s1","order":"V","shape":"round"}],
        "lanes":[{"id":"l1","order":"V","kind":"orbit"}],
        "touchpoints":[{"id":"t1","title":"Beam","stage":"s1","lane":"l1","order":"V","channel":"hologram"},
            {"id":"t2","stage":{"ids":["s1"]},"lane":"l1"}, {"id":"t3","stage":"s9","lane":"l1"}],
        "links":[{"id":"k1","from":"t1","to":"t2"}],
        "holograms":[1,2,3]})";
    auto const opened = read_map(text);
    ASSERT_TRUE(opened) << to_english(opened.error());
    auto const& map = opened.value();
    EXPECT_TRUE(map.is_read_only);
    EXPECT_EQ(map.version, 2);
    EXPECT_EQ(map.original, text);
    EXPECT_EQ(map.journey.map().title, "From the future");
    EXPECT_NE(map.journey.find(TouchpointId { "t1" }), nullptr);
    EXPECT_EQ(map.journey.find(TouchpointId { "t2" }), nullptr); // has no place any more
    EXPECT_EQ(map.journey.find(TouchpointId { "t3" }), nullptr);
    EXPECT_TRUE(map.journey.all<Link>().empty()); // leads to what is not shown
    EXPECT_EQ(violations_in(map.journey), Findings {});
    ASSERT_FALSE(map.findings.empty());
    EXPECT_EQ(map.findings.front().message, "A newer version of Trustline wrote this map (format {0}): it can be looked at, but not edited");
}

// Found by fuzzing: such a score was shown, and what was written of it could not be read again.
TEST(NewerVersion, LeavesOutWhatLacksAPartItCannotBeWithout) // [X31]
{
    auto const opened = read_map(R"({"type":"trustline/map","version":2,"scores":[{"id":"a"},{"id":"b","touchpoint":7},{"id":"c","touchpoint":"t"}]})");
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value().journey.all<Score>().size(), 1u);
    EXPECT_TRUE(read_map(write_map(opened.value().journey)));
}

TEST(NewerVersion, ShowsSomethingEvenWhenItUnderstandsNothing) // [X31]
{
    auto const opened = read_map(R"({"type":"trustline/map","version":99,"id":7,"title":[],"trustRatio":-1,"stages":{"s1":{}},"lanes":[7],"scores":null})");
    ASSERT_TRUE(opened) << to_english(opened.error());
    EXPECT_TRUE(opened.value().is_read_only);
    EXPECT_EQ(violations_in(opened.value().journey), Findings {});
}

}
