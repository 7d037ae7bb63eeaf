/** What customers are asked: the surveys, whom each may reach how often, and what is aimed at. */
package io.steward.accounts.survey;
