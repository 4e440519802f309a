using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>A saved result says something that no result says.</summary>
internal sealed class DamagedResultException(string path, Message what) : FormatException(what.ToString())
{
    /// <summary>The JSON path at which it stands.</summary>
    public string Path => path;

    public Message What => what;

    public static DamagedResultException Missing(string path) => new(path, RecomputeWords.MemberMissing.With(path));

    public static DamagedResultException Wrong(string path, string written, Message expected) =>
        new(path, RecomputeWords.MemberWrong.With(path, written.Length <= 40 ? written : written[..39] + "…", expected));
}
