using Rpa.Discovery.Contracts;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Many pilots together: how often stated ranges and chances held, and what conventions would have been right.</summary>
internal sealed class CalibrateCommand() : RunnerCommand("calibrate", CalibrationWords.Does)
{
    private readonly CliArgument _folder = new("DIR", CalibrationWords.DirArgument);
    private readonly ResultFiles _out = new(CalibrationWords.OutHelp, ".yaml", ".yml");

    public override IReadOnlyList<CliArgument> Arguments => [_folder];

    public override IReadOnlyList<CliOption> Options => [_out.Option];

    public override int Run(Session session)
    {
        var outputs = _out.Asked(session);
        var read = CalibrationFolder.Read(session.Texts(_folder.Argument)[0]);
        if (!read.TryGetValue(out var result))
            return session.Refuse(read.Diagnostics);
        var conventions = outputs.Where(IsYaml).ToDictionary(o => o, o => result.ConventionsFile(o, session.Language),
            StringComparer.Ordinal);
        var given = ResultFiles.Give(session, outputs, new(CalibrationPage.Of(result),
            () => CalibrationDocuments.Of(result, outputs, session.Language))
        {
            Own = output => conventions[output],
            Findings = result.Findings,
        });
        if (conventions.Count > 0 && session is { Json: false, Quiet: false })
            session.Screen.Line(session.Say(CalibrationWords.Use, ToolVersion.Name, conventions.Keys.First()));
        return given;
    }

    private static bool IsYaml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";
}
