#include "cli_driver.h"

#include "core/exchange/map_file.h"
#include "support/files.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace trustline {

namespace {

    std::string canonical_map() { return write_map(three_stage_journey()); }

    std::string const untidy_map = R"({"type":"trustline/map", "version":1, "stages":[{"id":"s1","order":"V","title":"Stage"}]})";
    std::string const odd_map = "{\"type\":\"trustline/map\",\"version\":1,\n\"stages\":[{\"id\":\"s1\",\"order\":\"V\"}]}";
    std::string const faulty_map = "{\"type\":\"trustline/map\",\"version\":1,\n\"trustRatio\":1000}";
    std::string const newer_map = R"({"type":"trustline/map","version":2,"title":"T","new":[1,2.0]})";

    std::filesystem::perms const owner_only = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;

}

TEST(Cli, ExplainsItself)
{
    CliDriver const cli;
    EXPECT_EQ(cli.run({ "--help" }).code, exit_fine);
    EXPECT_NE(cli.run({ "--help" }).out.find("trustline convert IN -o OUT"), std::string::npos);
    EXPECT_EQ(cli.run({ "validate", "--help" }).code, exit_fine);
    EXPECT_EQ(cli.run({}).code, exit_unusable);
    EXPECT_NE(cli.run({}).err.find("Usage"), std::string::npos);
}

TEST(Cli, HasTheVersionOfTheProject)
{
    auto const project = text_of_file(in_repository("CMakeLists.txt"));
    auto const begin = project.find("VERSION ", project.find("project(trustline")) + 8;
    auto const version = project.substr(begin, project.find(' ', begin) - begin);
    EXPECT_EQ(CliDriver().run({ "--version" }).out, "trustline " + version + ", map format 1\n");
}

TEST(Cli, RefusesWrongUsage)
{
    CliDriver const cli;
    std::vector<std::vector<std::string>> const wrong { { "frobnicate" }, { "validate" }, { "format" }, { "format", "--chek", "x" }, { "convert", "x" },
        { "convert", "-o", "x" }, { "convert", "x", "-o" }, { "convert", "x", "y", "-o", "z" }, { "report" }, { "report", "a", "b" }, { "report", "a", "--xml" }, { "report", "a", "--json", "--csv" },
        { "validate", "--json", "x" } };
    for (auto const& arguments : wrong) {
        auto const result = cli.run(arguments);
        EXPECT_EQ(result.code, exit_unusable) << arguments[0];
        EXPECT_NE(result.err.find("trustline --help"), std::string::npos) << arguments[0];
        EXPECT_EQ(result.out, "");
    }
}

TEST(Validate, PassesWhatIsFine)
{
    CliDriver const cli;
    auto const file = cli.write("a.trustline.json", canonical_map());
    auto const result = cli.run({ "validate", file });
    EXPECT_EQ(result.code, exit_fine);
    EXPECT_EQ(result.out, file + ": fine\n");
    EXPECT_EQ(result.err, "");
    EXPECT_EQ(cli.run({ "validate", "-" }, canonical_map()).code, exit_fine);
}

TEST(Validate, PassesEveryExample)
{
    CliDriver const cli;
    std::vector<std::string> arguments { "validate" };
    for (auto const& file : example_maps())
        arguments.push_back(file.string());
    auto const result = cli.run(arguments);
    EXPECT_EQ(result.code, exit_fine);
    EXPECT_EQ(result.err, "");
}

TEST(Validate, NamesFileLineColumnAndPointer)
{
    CliDriver const cli;
    auto const faulty = cli.write("faulty.trustline.json", faulty_map);
    auto const odd = cli.write("odd.trustline.json", odd_map);
    auto const cut = cli.write("cut.trustline.json", canonical_map().substr(0, 200));

    auto result = cli.run({ "validate", faulty });
    EXPECT_EQ(result.code, exit_findings);
    EXPECT_EQ(result.err, faulty + ":2:14: /trustRatio: The trust ratio goes from 1 to 100, not 1000\n");
    result = cli.run({ "validate", odd });
    EXPECT_EQ(result.code, exit_findings);
    EXPECT_EQ(result.err, odd + ":2:11: /stages/0: This has no title\n");
    result = cli.run({ "validate", cut });
    EXPECT_EQ(result.code, exit_unusable);
    EXPECT_NE(result.err.find("The text ends too early"), std::string::npos);
    EXPECT_EQ(cli.run({ "validate", faulty, odd, cut }).code, exit_unusable); // the worst of all
}

TEST(Validate, SaysWhatCannotBeRead)
{
    CliDriver const cli;
    EXPECT_EQ(cli.run({ "validate", cli.path("nowhere.trustline.json") }).err,
        cli.path("nowhere.trustline.json") + ": This file cannot be read: No such file or directory\n");
    EXPECT_EQ(cli.run({ "validate", cli.path("") }).code, exit_unusable);
    EXPECT_EQ(cli.run({ "validate", cli.write("empty", "") }).code, exit_unusable);
    EXPECT_EQ(cli.run({ "validate", "-" }, "<html>").err.substr(0, 19), "standard input:1:1:");
    EXPECT_EQ(cli.run({ "validate", "--", "-x" }).code, exit_unusable); // a file of this name
}

TEST(Validate, KeepsTextsOfTheMapFromObeyingTheTerminal)
{
    auto const result = CliDriver().run({ "validate", "-" }, R"({"type":"\u001b[31m\u202e\nboo","version":1})");
    EXPECT_EQ(result.err.find('\x1b'), std::string::npos);
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1);
}

TEST(Validate, LooksAtMapsOfNewerVersions)
{
    auto const result = CliDriver().run({ "validate", "-" }, newer_map);
    EXPECT_EQ(result.code, exit_findings);
    EXPECT_NE(result.err.find("A newer version of Trustline wrote this map (format 2)"), std::string::npos);
}

TEST(Format, RewritesWhatIsNotCanonicalAndNothingElse)
{
    CliDriver const cli;
    auto const untidy = cli.write("untidy.trustline.json", untidy_map);
    auto const tidy = cli.write("tidy.trustline.json", canonical_map());
    auto const before = std::filesystem::last_write_time(tidy);

    auto const result = cli.run({ "format", untidy, tidy });
    EXPECT_EQ(result.code, exit_fine);
    EXPECT_EQ(result.out, untidy + ": formatted\n");
    EXPECT_EQ(cli.read("untidy.trustline.json"), write_map(read_map(untidy_map).value().journey));
    EXPECT_EQ(std::filesystem::last_write_time(tidy), before);
    EXPECT_EQ(cli.files().size(), 2u); // nothing left lying about
    EXPECT_EQ(cli.run({ "format", "--check", untidy }).code, exit_fine);
}

TEST(Format, OnlyChecksWhenAskedTo)
{
    CliDriver const cli;
    auto const untidy = cli.write("untidy.trustline.json", untidy_map);
    auto const result = cli.run({ "format", "--check", untidy });
    EXPECT_EQ(result.code, exit_findings);
    EXPECT_EQ(result.err, untidy + ": This map is not in canonical form: run trustline format on it\n");
    EXPECT_EQ(cli.read("untidy.trustline.json"), untidy_map);
    EXPECT_EQ(cli.run({ "format", "--check", cli.write("tidy.trustline.json", canonical_map()) }).code, exit_fine);
}

TEST(Format, FiltersStandardInput)
{
    CliDriver const cli;
    EXPECT_EQ(cli.run({ "format", "-" }, canonical_map()).out, canonical_map());
    EXPECT_EQ(cli.run({ "format", "-" }, untidy_map).out, write_map(read_map(untidy_map).value().journey));
}

TEST(Format, LeavesAloneWhatItCannotRewrite)
{
    CliDriver const cli;
    auto const newer = cli.write("newer.trustline.json", newer_map);
    EXPECT_EQ(cli.run({ "format", newer }).code, exit_unusable);
    EXPECT_EQ(cli.read("newer.trustline.json"), newer_map);
    auto const faulty = cli.write("faulty.trustline.json", faulty_map);
    EXPECT_EQ(cli.run({ "format", faulty }).code, exit_unusable);
    EXPECT_EQ(cli.read("faulty.trustline.json"), faulty_map);
    auto const map = cli.write("map.trustline.json", canonical_map());
    ASSERT_EQ(cli.run({ "convert", map, "-o", cli.path("map.svg") }).code, exit_fine);
    auto const svg = cli.read("map.svg");
    EXPECT_EQ(cli.run({ "format", cli.path("map.svg") }).code, exit_unusable);
    EXPECT_EQ(cli.read("map.svg"), svg);
}

TEST(Format, KeepsPermissionsAndSymbolicLinks)
{
    CliDriver const cli;
    auto const file = cli.write("real.trustline.json", untidy_map);
    std::filesystem::permissions(file, owner_only);
    std::filesystem::create_symlink(file, cli.path("link.trustline.json"));
    ASSERT_EQ(cli.run({ "format", cli.path("link.trustline.json") }).code, exit_fine);
    EXPECT_TRUE(std::filesystem::is_symlink(cli.path("link.trustline.json")));
    EXPECT_NE(cli.read("real.trustline.json"), untidy_map);
    EXPECT_EQ(std::filesystem::status(file).permissions(), owner_only);
}

TEST(Convert, CarriesTheMapThroughAPicture)
{
    CliDriver const cli;
    auto const map = cli.write("map.trustline.json", canonical_map());
    ASSERT_EQ(cli.run({ "convert", map, "-o", cli.path("map.svg") }).code, exit_fine);
    EXPECT_TRUE(cli.read("map.svg").find("<svg") != std::string::npos);
    ASSERT_EQ(cli.run({ "convert", cli.path("map.svg"), "-o", cli.path("again.trustline.json") }).code, exit_fine);
    EXPECT_EQ(cli.read("again.trustline.json"), canonical_map());
    EXPECT_EQ(cli.run({ "validate", cli.path("map.svg") }).code, exit_fine);
}

TEST(Convert, WritesTheLongestNamesThereAre)
{
    CliDriver const cli;
    auto const map = cli.write("map.trustline.json", canonical_map());
    auto const name = std::string(251, 'a') + ".svg"; // 255 bytes
    auto const result = cli.run({ "convert", map, "-o", cli.path(name) });
    EXPECT_EQ(result.code, exit_fine) << result.err;
    EXPECT_EQ(cli.files().size(), 2u);
}

TEST(Convert, UsesStandardStreams)
{
    CliDriver const cli;
    auto const svg = cli.run({ "convert", "-", "-o", "-" }, canonical_map());
    ASSERT_EQ(svg.code, exit_fine);
    EXPECT_EQ(cli.run({ "convert", "-", "-o", "-" }, svg.out).out, canonical_map());
}

TEST(Convert, CarriesANewerMapAsItIs)
{
    CliDriver const cli;
    auto const svg = cli.run({ "convert", "-", "-o", "-" }, newer_map);
    ASSERT_EQ(svg.code, exit_fine);
    EXPECT_EQ(cli.run({ "convert", "-", "-o", "-" }, svg.out).out, newer_map);
}

TEST(Convert, RefusesWhatItDoesNotKnow)
{
    CliDriver const cli;
    auto const map = cli.write("map.trustline.json", canonical_map());
    EXPECT_EQ(cli.run({ "convert", map, "-o", cli.path("map.pdf") }).code, exit_unusable);
    EXPECT_EQ(cli.run({ "convert", map, "-o", cli.path("no/such/folder.svg") }).code, exit_unusable);
    EXPECT_EQ(cli.run({ "convert", "-", "-o", cli.path("x.trustline.json") }, "<svg><title>foreign</title></svg>").code, exit_unusable);
    EXPECT_FALSE(std::filesystem::exists(cli.path("x.trustline.json")));
}

TEST(Report, IsForPeopleOrPrograms)
{
    CliDriver const cli;
    auto const map = cli.write("map.trustline.json", canonical_map());
    auto const text = cli.run({ "report", map });
    EXPECT_EQ(text.code, exit_fine);
    EXPECT_NE(text.out.find("Reliability, weight"), std::string::npos);
    EXPECT_NE(text.out.find("Round: "), std::string::npos); // the current one
    auto const json = cli.run({ "report", map, "--json" });
    EXPECT_EQ(json.code, exit_fine);
    EXPECT_TRUE(json.out.starts_with("{\n  \"type\": \"trustline/report\",")) << json.out.substr(0, 80);
    EXPECT_EQ(cli.run({ "report", "--json", "-" }, canonical_map()).out, json.out);
    auto const csv = cli.run({ "report", map, "--csv" });
    EXPECT_EQ(csv.code, exit_fine);
    EXPECT_TRUE(csv.out.starts_with("id,order,phase,touchpoint,")) << csv.out.substr(0, 80);
    EXPECT_EQ(cli.run({ "report", "-" }, "{}").code, exit_unusable);
}

TEST(Report, IsOfTheRoundAndPersonaThatAreNamed)
{
    CliDriver const cli;
    auto const map = cli.write("map.trustline.json", R"({"type":"trustline/map","version":1,"id":"m","title":"M",
        "rounds":[{"id":"r1","title":"Spring","order":"a"},{"id":"r2","title":"Summer","order":"b"},{"id":"r3","title":"Autumn","order":"c"},{"id":"r4","title":"autumn","order":"d"}],
        "personas":[{"id":"p1","title":"Åsa {0}","order":"a"}],
        "stages":[{"id":"s","title":"S","order":"a"}],"lanes":[{"id":"l","title":"L","order":"a"}],
        "touchpoints":[{"id":"t","title":"T","stage":"s","lane":"l","order":"a"}]})");
    auto const question = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), { "report", map, "--json" });
        auto const out = cli.run(arguments).out;
        auto const at = out.find("\"question\"");
        return at == out.npos ? std::string {} : out.substr(at, out.find('\n', at) - at);
    };
    EXPECT_EQ(question({ "--round", "r1" }), R"("question": {"round": "r1", "persona": null},)");
    EXPECT_EQ(question({ "--round", "summer", "--persona", "åsa {0}" }), R"("question": {"round": "r2", "persona": "p1"},)");
    auto const compared = cli.run({ "report", map, "--json", "--round", "r3", "--compare", "Spring" }).out;
    EXPECT_NE(compared.find(R"("earlier": "r1")"), std::string::npos);
    EXPECT_NE(compared.find(R"("later": "r3")"), std::string::npos);

    auto const refused = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), { "report", map });
        auto const result = cli.run(arguments);
        EXPECT_EQ(result.code, exit_unusable);
        EXPECT_EQ(result.out, "");
        return result.err;
    };
    EXPECT_EQ(refused({ "--round", "Winter" }), "trustline: there is no round \"Winter\"; the map has \"Spring\" (r1), \"Summer\" (r2), \"Autumn\" (r3), \"autumn\" (r4)\n");
    EXPECT_EQ(refused({ "--round", "AUTUMN" }), "trustline: 2 rounds are called \"AUTUMN\": give an id; the map has \"Spring\" (r1), \"Summer\" (r2), \"Autumn\" (r3), \"autumn\" (r4)\n");
    EXPECT_EQ(refused({ "--persona", "Bo" }), "trustline: there is no persona \"Bo\"; the map has \"Åsa {0}\" (p1)\n");
    EXPECT_NE(refused({ "--persona" }).find("--persona takes one persona"), std::string::npos);
    EXPECT_NE(refused({ "--round", "r1", "--round", "r2" }).find("--round takes one round"), std::string::npos);
}

#ifdef TRUSTLINE_PROGRAM
TEST(Program, IsTheSameFunctionBehindAMain)
{
    CliDriver const cli;
    auto const run = [&](std::string const& arguments) { // exit code and what it printed
        auto const command = "\"" TRUSTLINE_PROGRAM "\" " + arguments + " > \"" + cli.path("out") + "\" 2> \"" + cli.path("err") + "\"";
        return WEXITSTATUS(std::system(command.c_str()));
    };
    auto const map = cli.write("map.trustline.json", canonical_map());
    EXPECT_EQ(run("validate \"" + map + "\""), exit_fine);
    EXPECT_EQ(cli.read("out"), map + ": fine\n");
    EXPECT_EQ(run("format - < \"" + map + "\""), exit_fine);
    EXPECT_EQ(cli.read("out"), canonical_map());
    EXPECT_EQ(run("format --check \"" + cli.write("untidy", untidy_map) + "\""), exit_findings);
    EXPECT_EQ(run(""), exit_unusable);
    EXPECT_EQ(run("report \"" + map + "\" --json"), exit_fine);
    EXPECT_EQ(cli.read("out"), cli.run({ "report", map, "--json" }).out);
}

TEST(Program, SaysWhenItsOutputGotLost)
{
    if (!std::filesystem::exists("/dev/full"))
        GTEST_SKIP() << "there is no /dev/full here";
    CliDriver const cli;
    auto const map = cli.write("map.trustline.json", canonical_map());
    EXPECT_EQ(WEXITSTATUS(std::system(("\"" TRUSTLINE_PROGRAM "\" report \"" + map + "\" > /dev/full").c_str())), exit_unusable);
}
#endif

}
