using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>The options of every command.</summary>
internal sealed class CommonCliOptions
{
    public CliOption Json { get; } = CliOption.Switch("--json", RunnerWords.JsonHelp);

    public CliOption Language { get; } = CliOption.Of("--lang", "ja|en", RunnerWords.LanguageHelp);

    public CliOption Seed { get; } = CliOption.Of("--seed", "N", RunnerWords.SeedHelp);

    public CliOption Quiet { get; } = CliOption.Switch("--quiet", RunnerWords.QuietHelp);

    public CliOption Verbose { get; } = CliOption.Switch("--verbose", RunnerWords.VerboseHelp);

    public CliOption Threads { get; } = CliOption.Of("--threads", "N", RunnerWords.ThreadsHelp);

    public CliOption NoPerformance { get; } = CliOption.Switch("--no-performance", RunnerWords.NoPerformanceHelp);

    public CliOption Force { get; } = CliOption.Switch("--force", RunnerWords.ForceHelp);

    public CliOption Help { get; } = CliOption.Switch("--help", RunnerWords.HelpHelp, "-h", "-?");

    public CliOption Version { get; } = CliOption.Switch("--version", RunnerWords.VersionHelp);

    public CliOption Licences { get; } = CliOption.Switch("--licences", RunnerWords.ShowLicencesHelp);

    public IReadOnlyList<CliOption> All => [Json, Language, Seed, Quiet, Verbose, Threads, NoPerformance, Force, Help, Version, Licences];
}
