using System.Globalization;
using System.Security.Cryptography;

namespace Rpa.Discovery.Cluster.Sharing;

/// <summary>Names of requests and shards: a request is called by the hash of its bytes, so that the same one asked twice shares its
/// parts.</summary>
/// <param name="Request">The hash of the request.</param>
/// <param name="Stage">Which stage, from 0.</param>
/// <param name="Number">Which shard of it, from 0.</param>
internal readonly record struct ShardKey(string Request, int Stage, int Number)
{
    public static string NameOf(byte[] request) => Convert.ToHexStringLower(SHA256.HashData(request))[..32];

    public static ShardKey Parse(string text) =>
        text.Split('/') is [var request, var stage, var number]
            ? new(request, int.Parse(stage, NumberStyles.None, CultureInfo.InvariantCulture),
                int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{text}' is not the name of a shard.");

    public override string ToString() => $"{Request}/{Stage}/{Number}";
}
