using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>The options of every command.</summary>
internal sealed class CommonChoices
{
    public Choice Json { get; } = Choice.Switch("--json", RunnerWords.JsonHelp);

    public Choice Language { get; } = Choice.Of("--lang", "ja|en", RunnerWords.LanguageHelp);

    public Choice Seed { get; } = Choice.Of("--seed", "N", RunnerWords.SeedHelp);

    public Choice Quiet { get; } = Choice.Switch("--quiet", RunnerWords.QuietHelp);

    public Choice Verbose { get; } = Choice.Switch("--verbose", RunnerWords.VerboseHelp);

    public Choice Threads { get; } = Choice.Of("--threads", "N", RunnerWords.ThreadsHelp);

    public Choice NoPerformance { get; } = Choice.Switch("--no-performance", RunnerWords.NoPerformanceHelp);

    public Choice Force { get; } = Choice.Switch("--force", RunnerWords.ForceHelp);

    public Choice Help { get; } = Choice.Switch("--help", RunnerWords.HelpHelp, "-h", "-?");

    public Choice Version { get; } = Choice.Switch("--version", RunnerWords.VersionHelp);

    public Choice Licences { get; } = Choice.Switch("--licences", RunnerWords.ShowLicencesHelp);

    public IReadOnlyList<Choice> All => [Json, Language, Seed, Quiet, Verbose, Threads, NoPerformance, Force, Help, Version, Licences];
}
