using System.Text;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Runner.Terminal;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>What several commands say in the same way.</summary>
internal static class Report
{
    /// <summary>The one JSON object of a command.</summary>
    public static void Json(Session session, ResultDocument document) => Json(session, document.Write());

    /// <summary>A result that the library has written; JSON escapes what a screen would act on, and nothing else may change in
    /// it.</summary>
    public static void Json(Session session, byte[] document) =>
        HarmlessWriter.Below(session.Host.Out).Write(Encoding.UTF8.GetString(document));

    /// <summary>The files that a command wrote.</summary>
    public static void WroteFiles(Session session, string command, IReadOnlyList<string> paths, ResultInput? input = null)
    {
        if (session.Json)
        {
            Json(session, new FilesDocument { Command = command, Input = input, Files = paths });
            return;
        }

        foreach (var path in paths)
            session.SayWrote(path);
    }
}
